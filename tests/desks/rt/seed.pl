# Fills an empty Request Tracker with a small managed service provider: two technicians, four clients, one ticket for every test.
# It is run once, on the template database.
use strict;
use warnings;
use RT;
RT::LoadConfig();
RT::Init();

my $system = RT->SystemUser;
my @clients = (
    [ 'Acme Corp',    'acme.example' ],
    [ 'Globex',       'globex.example' ],
    [ 'Initech',      'initech.example' ],
    [ 'Wayne Dental', 'wayne.example' ],
);
my @subjects = (
    'Printer on 2nd floor jams',           'VPN drops every hour',
    'New starter laptop',                  'Mailbox full',
    'Password reset loop',                 'Backup job failed on SRV-02',
    'Outlook profile corrupt',             'Wi-Fi slow in meeting room',
    'Licence renewal for CAD',             'Phishing mail reported',
    'Shared drive missing',                'Monitor flickers',
    'Scanner sends no mail',               'Invoice run stops at page 3',
    'Phone rings in the wrong office',     'Calendar shows the wrong hour',
    'Card reader at reception is silent',  'Remote desktop asks for a licence',
    'Website form sends nothing',          'Two people see each other\'s files',
);

# Request Tracker answers (id or truth, message): every failure ends the seed with its message.
sub must { my ( $what, $done, @said ) = @_; die "$what: @said\n" unless $done; return $done }

sub add_user {
    my ( $name, %facts ) = @_;
    my $user = RT::User->new($system);
    must( "user $name", $user->Create( Name => $name, EmailAddress => $name, %facts ) );
    return $user;
}

sub grant {
    my ( $principal, $object, @rights ) = @_;
    for my $right (@rights) { must( "right $right", $principal->GrantRight( Right => $right, Object => $object ) ) }
}

my $support = RT::Group->new($system);
must( 'group', $support->CreateUserDefinedGroup( Name => 'Support' ) );
my %technicians = ( tech => 'Terry Technician', tech2 => 'Una Usher' );
for my $name ( sort keys %technicians ) {
    my $password = $name eq 'tech' ? 'tech-pass-1' : 'tech-pass-2';
    my $user = add_user( $name, EmailAddress => "$name\@msp.example", RealName => $technicians{$name}, Password => $password, Privileged => 1 );
    must( "member $name", $support->AddMember( $user->PrincipalId ) );
}

my $queue = RT::Queue->new($system);
must( 'queue', $queue->Create( Name => 'Helpdesk', CorrespondAddress => 'helpdesk@msp.example' ) );

my $field = RT::CustomField->new($system);
must( 'field Client', $field->Create( Name => 'Client', Type => 'SelectSingle', RenderType => 'Dropdown', LookupType => 'RT::Queue-RT::Ticket' ) );
must( 'field Client, everywhere', $field->AddToObject( RT::Queue->new($system) ) );
my $order = 0;
for my $client (@clients) { must( "client $$client[0]", $field->AddValue( Name => $$client[0], SortOrder => $order++ ) ) }

grant( $support->PrincipalObj, $queue,
    qw(SeeQueue ShowTicket ShowTicketComments ModifyTicket ReplyToTicket CommentOnTicket CreateTicket OwnTicket TakeTicket StealTicket DeleteTicket ReassignTicket Watch ShowTemplate ShowOutgoingEmail) );
grant( $support->PrincipalObj, RT->System, qw(SeeCustomField ModifyCustomField ModifySelf LoadSavedSearch ShowSavedSearches CreateSavedSearch SeeGroup) );
# Self service: the people who asked may see, answer and change their own tickets.
grant( RT->System->RoleGroup('Requestor')->PrincipalObj, RT->System, qw(SeeQueue ShowTicket ReplyToTicket ModifyTicket) );

my $technician = RT::CurrentUser->new($system);
$technician->Load('tech');
my $count = 0;
for my $client (@clients) {
    my ( $name, $domain ) = @$client;
    my $requester = "pat\@$domain";
    add_user( $requester, RealName => "Pat of $name", Organization => $name, Password => 'client-pass-1' );
    for my $subject (@subjects) {
        my $ticket = RT::Ticket->new($technician);
        my ( $id, undef, $said ) = $ticket->Create(
            Queue => $queue->Id, Subject => $subject, Requestor => $requester, Owner => 'tech', Status => ( $count++ % 4 ? 'open' : 'new' ),
            'CustomField-' . $field->Id => $name, MIMEObj => MIME::Entity->build( Type => 'text/plain', Data => ["$name reports: $subject\n"] ),
        );
        must( "ticket $subject", $id, $said );
    }
}
print "$count tickets\n";
