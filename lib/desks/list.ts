import { algaPsa } from './alga-psa.ts';
import { atera } from './atera.ts';
import { autotask } from './autotask.ts';
import { connectWise } from './connectwise.ts';
import type { DeskDefinition } from './definition.ts';
import { fossil } from './fossil.ts';
import { freeScout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { freshservice } from './freshservice.ts';
import { glpi } from './glpi.ts';
import { haloPsa } from './halopsa.ts';
import { itflow } from './itflow.ts';
import { itop } from './itop.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { kaseyaBms } from './kaseya-bms.ts';
import { osticket } from './osticket.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { requestTracker6 } from './request-tracker-6.ts';
import { sampleDesk } from './sample.ts';
import { serviceDeskPlus } from './servicedesk-plus.ts';
import { serviceNow } from './servicenow.ts';
import { superOps } from './superops.ts';
import { syncro } from './syncro.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';
import { znuny } from './znuny.ts';
import { zohoDesk } from './zoho-desk.ts';

/** Every desk that ships with Client Lens. */
export const deskDefinitions: readonly DeskDefinition[] = [
  algaPsa,
  atera,
  autotask,
  connectWise,
  fossil,
  freeScout,
  freshdesk,
  freshservice,
  glpi,
  haloPsa,
  itflow,
  itop,
  jiraServiceManagement,
  kaseyaBms,
  osticket,
  redmine,
  requestTracker,
  requestTracker6,
  serviceDeskPlus,
  serviceNow,
  superOps,
  syncro,
  zammad,
  zendesk,
  znuny,
  zohoDesk,
  sampleDesk,
];

export const deskById = (id: string): DeskDefinition | undefined => deskDefinitions.find((desk) => desk.id === id);
