# Fills an empty Redmine with a small managed service provider: two technicians, four clients with a project each, and a project of
# the provider's own where a field names the client. It is run once, on the template database.
Setting.rest_api_enabled = '1'
Setting.default_language = 'en'
Setting.notified_events = []
ActionMailer::Base.perform_deliveries = false

CLIENTS = { 'Acme Corp' => 'acme', 'Globex' => 'globex', 'Initech' => 'initech', 'Wayne Dental' => 'wayne' }.freeze
SUBJECTS = [
  'Printer on 2nd floor jams', 'VPN drops every hour', 'New starter laptop',
  'Mailbox full', 'Password reset loop', 'Backup job failed on SRV-02'
].freeze
MODULES = %w[issue_tracking time_tracking calendar gantt].freeze

def add_user(login, first, last, password)
  User.create!(
    login: login, firstname: first, lastname: last, mail: "#{login}@desk.example", language: 'en',
    password: password, password_confirmation: password, mail_notification: 'none'
  )
end

def add_project(name, identifier, tracker, members)
  project = Project.create!(
    name: name, identifier: identifier, is_public: false, trackers: [tracker], enabled_module_names: MODULES
  )
  members.each { |user, role| Member.create!(project: project, principal: user, roles: [role]) }
  Version.create!(project: project, name: 'Q4 work')
  project
end

technician = add_user('tech', 'Terry', 'Technician', 'tech-pass-1')
colleague = add_user('tech2', 'Una', 'Usher', 'tech-pass-2')
manager = Role.find_by!(name: 'Manager')
reporter = Role.find_by!(name: 'Reporter')
support = Tracker.find_by!(name: 'Support')
support.update!(is_in_roadmap: true)
# My page shows what is assigned to them.
[technician, colleague].each do |user|
  user.pref.others[:my_page_layout] = { 'top' => %w[issuesassignedtome] }
  user.pref.save!
end

people = CLIENTS.values.to_h { |identifier| [identifier, add_user("pat.#{identifier}", 'Pat', identifier.capitalize, 'client-pass-1')] }

CLIENTS.each do |name, identifier|
  person = people[identifier]
  project = add_project(name, identifier, support, [[technician, manager], [colleague, manager], [person, reporter]])
  SUBJECTS.each do |subject|
    Issue.create!(
      project: project, tracker: support, subject: subject, description: "#{name} reports: #{subject}",
      author: person, assigned_to: colleague, status: IssueStatus.find_by!(name: 'New'), priority: IssuePriority.default
    )
  end
end

helpdesk_members = [[technician, manager], [colleague, manager], *people.values.map { |person| [person, reporter] }]
helpdesk = add_project('Helpdesk', 'helpdesk', support, helpdesk_members)
IssueCustomField.create!(
  name: 'Client', field_format: 'list', possible_values: CLIENTS.keys, is_for_all: false, is_filter: true,
  visible: true, trackers: [support], projects: [helpdesk]
)
