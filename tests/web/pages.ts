import type { Role } from './support/server.ts';

// Every page, once: what is pictured (pictures.ts), looked through by axe at both widths (pages.spec.ts) and timed
// (measure.ts).
export interface PageRow {
  readonly name: string; // of the pictures' files
  readonly role: Role | null; // who looks; null: nobody is signed in
  readonly path: string;
  readonly heading: RegExp; // the h1 that says it is there
  readonly follow?: RegExp | readonly RegExp[]; // the links that lead from `path` to the page, where its address has an id
  readonly last?: RegExp; // the h2 of what is read last, below the rest
  readonly press?: RegExp; // the button there that opens the dialog
  readonly timed?: boolean; // measured by the bench
  readonly numbers?: boolean; // its content begins with a number, marked elementtiming="number", which is timed too
}

export const pages: readonly PageRow[] = [
  { name: 'sign-in', role: null, path: '/sign-in', heading: /Sign in/, timed: true },
  { name: 'today', role: 'rep', path: '/today', heading: /^Your day/, last: /^Check-ins$/, timed: true, numbers: true },
  { name: 'today-lead', role: 'lead', path: '/today', heading: /^Your day/, last: /^Check-ins$/ },
  { name: 'check-in', role: 'rep', path: '/today', press: /^(Check in: Sales pact|Einchecken: Verkaufs)/, heading: /^Your day/ },
  { name: 'goal', role: 'rep', path: '/today', follow: /^(Revenue|Umsatz)/, heading: /^Revenue/ },
  { name: 'goals', role: 'manager', path: '/goals', heading: /^Goals$/, timed: true },
  { name: 'goals-waiting', role: 'rep', path: '/goals/waiting', heading: /^Waiting for a word$/ },
  { name: 'goals-many', role: 'manager', path: '/goals/many', heading: /^Same goal for many$/ },
  { name: 'goal-new', role: 'rep', path: '/goals/new', heading: /^New goal$/, timed: true },
  { name: 'sales-pacts', role: 'lead', path: '/sales-pacts', heading: /^Sales pacts$/, timed: true },
  { name: 'sales-pact', role: 'rep', path: '/sales-pacts', follow: /^(With|Mit) Hannah Nakagawa$/, heading: /^Andre Dubois and/, timed: true },
  { name: 'pact-life', role: 'rep', path: '/today', follow: /^(My standards|Meine Mindeststandards)$/, heading: /^The pact with|^Der Pakt mit/, last: /^(Setbacks|Rückschläge)$/, timed: true },
  { name: 'proof', role: 'rep', path: '/sales-pacts', follow: [/^(With|Mit) Hannah Nakagawa$/, /^(Proof|Nachweis)$/], heading: /^Proof$/, timed: true },
  { name: 'sales-pact-sign', role: 'rep', path: '/sales-pacts', follow: /^(Read and sign|Lesen und unter)/, heading: /^Read and sign$/ },
  { name: 'sales-pact-talk', role: 'lead', path: '/sales-pacts', follow: /^(Go through it|Gemeinsam)/, heading: /^Talk it through$/ },
  { name: 'break-glass', role: 'exec', path: '/sales-pacts', follow: [/^Andre Dubois$/, /^(Open for a reason|Mit einem Grund)/], heading: /^The pact of/ },
  { name: 'deputies', role: 'rep', path: '/deputies', heading: /^Deputies$/ },
  { name: 'name-deputy', role: 'lead', path: '/deputies', press: /^(Name a deputy|Vertretung benennen)$/, heading: /^Deputies$/ },
  { name: 'team-pacts', role: 'rep', path: '/pacts', heading: /^Team pacts$/, timed: true },
  { name: 'team-pact', role: 'rep', path: '/pacts', follow: /^No offer is lost alone$/, heading: /^No offer is lost alone$/, last: /^(Setbacks|Rückschläge)$/, timed: true },
  { name: 'team-pact-write', role: 'rep', path: '/pacts', follow: /^(Write it together|Gemeinsam schreiben): Cooler/, heading: /^Forming together$/ },
  { name: 'team-pact-text', role: 'rep', path: '/pacts', follow: /^(Read and print|Lesen und drucken): No offer/, heading: /^No offer is lost alone$/ },
  { name: 'team-pact-new', role: 'rep', path: '/pacts/new', heading: /^New team pact$/ },
  { name: 'formula', role: 'rep', path: '/today', follow: /^(Sales formula|Verkaufsformel)/, heading: /^Sales formula$/ },
  { name: 'sessions', role: 'rep', path: '/sessions', heading: /Signed-in devices/, timed: true },
  { name: 'record', role: 'rep', path: '/record', heading: /^On record about you$/ },
  { name: 'team', role: 'manager', path: '/team', heading: /Americas/, timed: true, numbers: true },
  { name: 'person', role: 'manager', path: '/team', follow: /^Diego Ramírez$/, heading: /^Diego Ramírez$/ },
  { name: 'compare', role: 'manager', path: '/compare?by=unit', heading: /Compare periods/, timed: true, numbers: true },
  { name: 'company', role: 'exec', path: '/company', heading: /Kelvane Cold Chain/, timed: true, numbers: true },
  { name: 'pact-reports', role: 'exec', path: '/reports/pacts', heading: /^Pacts in the units$/ },
  { name: 'strategy', role: 'exec', path: '/strategy', heading: /^Strategy$/, timed: true },
  { name: 'alignment', role: 'exec', path: '/strategy/alignment', heading: /^Alignment$/, timed: true },
  { name: 'imports', role: 'ops', path: '/imports', heading: /Imports/, timed: true },
  { name: 'import-files', role: 'ops', path: '/imports/new', heading: /Import files/, timed: true },
  { name: 'administration', role: 'ops', path: '/administration', heading: /Administration/ },
  { name: 'people', role: 'ops', path: '/administration/people', heading: /^People/ },
  { name: 'person-history', role: 'ops', path: '/administration/people?q=andre+dub', follow: /Andre Dubois/, heading: /Andre Dubois/ },
  { name: 'units', role: 'ops', path: '/administration/units', heading: /^Units/ },
  { name: 'calendars', role: 'ops', path: '/administration/calendars', heading: /Calendars and holidays/ },
  { name: 'calendar', role: 'ops', path: '/administration/calendars', follow: /^Americas/, heading: /^Americas/ },
  { name: 'profiles', role: 'ops', path: '/administration/profiles', heading: /Seasons and ramps/ },
  { name: 'settings', role: 'ops', path: '/administration/company', heading: /Company and currencies/ },
  { name: 'metrics', role: 'ops', path: '/administration/metrics', heading: /^Metrics/ },
  { name: 'goal-templates', role: 'ops', path: '/administration/goal-templates', heading: /^Goal templates$/ },
  { name: 'pact-templates', role: 'ops', path: '/administration/pact-templates', heading: /^Templates of sales pacts$/ },
  { name: 'tokens', role: 'ops', path: '/administration/tokens', heading: /tokens/i },
  { name: 'audit', role: 'ops', path: '/administration/audit', heading: /Audit/ },
  { name: 'checkpoints', role: 'ops', path: '/administration/checkpoints', heading: /^Checkpoints$/ },
  { name: 'quotas', role: 'ops', path: '/administration/quotas', heading: /^Quotas$/, timed: true },
  { name: 'welcome', role: 'ops', path: '/welcome', heading: /Welcome to/ },
  { name: 'not-found', role: 'rep', path: '/nowhere', heading: /nothing at this address/ },
];
