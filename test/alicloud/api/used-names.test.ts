import { knownActions, knownEvents, knownPatterns, undocumented } from '../../../alicloud/api';
import { detections } from '../../../policies/detections';
import { actionNames, matchesWildcard } from '../../../policies/ram';
import { actionsIn, actionsInSources, actionsOfRoles } from '../../helpers/named-actions';
import type { NamedAction } from '../../helpers/named-actions';
import { namesOfEvents, unknownEvents } from '../../helpers/named-events';

const actions = [...knownActions()];
const known = new Set(actions);
const folded = actions.map((action) => action.toLowerCase());
const excused = new Set([
  ...knownPatterns(),
  ...undocumented.filter(({ kind }) => kind === 'action').map(({ name }) => name),
]);

const isPattern = (action: string): boolean => /[*?]/.test(action);

/** Exact, in the documented case; a pattern has to be about one name at least. */
function isKnown(action: string): boolean {
  if (excused.has(action)) return true;
  if (!isPattern(action)) return known.has(action);
  // Patterns without a capital are for comparing with actions in small letters.
  const names = action === action.toLowerCase() ? folded : actions;
  return names.some((name) => matchesWildcard(action, name));
}

/** Under any of the codes by which the same call is authorised: one of them is documented. */
function isKnownByAnyCode(action: string): boolean {
  return isKnown(action) || actionNames(action).some(isKnown);
}

const unknown = (named: readonly NamedAction[], test: (action: string) => boolean): string[] => [
  ...new Set(
    named.filter(({ action }) => !test(action)).map(({ action, where }) => `${where}: ${action}`),
  ),
];

describe('every action', () => {
  const places = ['policies', 'constructs', 'settings', 'cli', 'functions', 'examples', 'main.ts'];
  const inSources = actionsInSources(...places);

  it('of roles and guardrails stands in the table of names', () => {
    const named = actionsOfRoles();
    expect(named.length).toBeGreaterThan(1500);
    expect(unknown(named, isKnownByAnyCode)).toEqual([]);
  });

  it('that a source writes out stands in the table of names', () => {
    expect(inSources.length).toBeGreaterThan(700);
    expect(unknown(inSources, isKnownByAnyCode)).toEqual([]);
  });

  it('is looked for in rules, in what may be granted, and in documents of constructs', () => {
    const where = (action: string): string[] =>
      inSources.filter((one) => one.action === action).map((one) => one.where);
    expect(where('log:PostLogStoreLogs')).toContain('constructs/cost/watch-role.ts');
    expect(where('ecs:SendFile')).toContain('policies/roles/optional/remote-commands.ts');
    expect(where('ros:ContinueCreateStack')).toContain(
      'policies/rules/ram/ram-policy-no-code-in-other-roles.ts',
    );
  });

  it.each([
    'swas-open:InvokeComand',
    'ecs:runInstances',
    'ecs:ModifyInstanceVncPassword',
    'log:GetLogs',
    'alb:UntagResources',
    'ecs:Descibe*',
    'kvstore:ModifySecurityIp',
    'nowhere:*',
  ])('that is misspelt is found: %s', (action) => {
    expect(isKnownByAnyCode(action)).toBe(false);
  });

  it('is found in literals and in calls of of()', () => {
    const text =
      "allow(of('ecs', 'RunCommand', ...more, 'SendFile'), ['fc:*']); key('acs:SourceIp');";
    expect(
      actionsIn(text, 'x')
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['ecs:RunCommand', 'ecs:SendFile', 'fc:*']);
  });
});

describe('every event', () => {
  it.each(detections.map((one) => [one.id, one] as const))(
    'of %s stands in the table',
    (_, one) => {
      expect(unknownEvents(one.filter, knownEvents(), undocumented)).toEqual([]);
    },
  );

  it('is looked for in detections of calls', () => {
    const counted = detections.flatMap(({ filter }) => namesOfEvents(filter).events);
    expect(counted.length).toBeGreaterThan(200);
  });

  it.each([
    ['Ecs', 'RunInstance'],
    ['Ecs', 'runInstances'],
    ['Rds', 'RunInstances'],
    ['Actiontrails', 'StopLogging'],
    ['Sls', 'DeleteLogstore'],
  ])('that is misspelt is found: %s %s', (service, event) => {
    const filter = {
      all: [
        { field: 'eventName' as const, is: [event] },
        { field: 'serviceName' as const, is: [service] },
      ],
    };
    expect(unknownEvents(filter, knownEvents(), undocumented)).not.toEqual([]);
  });
});
