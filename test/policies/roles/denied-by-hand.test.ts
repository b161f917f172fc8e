import { evaluate, matchesWildcard } from '../../../policies/ram';
import type { Policy } from '../../../policies/ram';
import { asPolicies, guardrails, permissionsFor, permissionsOf } from '../../../policies/roles';
import type { DeniedByHand } from './denied';
import { deniedByHand, deniedInEmergencies, deniedStill } from './denied-by-hand';
import { ACCOUNT } from './matrix/task';
import { permissionsInTests } from './session';

/** Of a job with no purpose that a guardrail makes way for. */
const purpose = { id: 'own', title: 'Own', why: 'It is needed.', statements: [] };
const sections = permissionsFor('job', [purpose], { account: ACCOUNT }).guardrails;
const EVERYTHING: Policy = {
  kind: 'identity',
  statements: [{ effect: 'Allow', action: ['*'], resource: ['*'] }],
};

const casesOf = (entries: readonly DeniedByHand[]) =>
  entries.flatMap(({ on = '*', with: context = {}, calls }) =>
    Object.entries(calls).flatMap(([code, names]) =>
      names.split(/\s+/).map((name) => ({
        action: `${code}:${name}`,
        on: on.replaceAll('{account}', ACCOUNT),
        context,
      })),
    ),
  );
const cases = Object.entries(deniedByHand).flatMap(([id, entries]) =>
  casesOf(entries).map((one) => ({ id, ...one })),
);

it('has every guardrail', () => {
  expect(Object.keys(deniedByHand).sort()).toEqual(guardrails.map(({ id }) => id).sort());
});

describe.each(sections)('the guardrail $id alone', (section) => {
  const listed = cases.filter(({ id }) => id === section.id);
  const identity = [EVERYTHING, ...asPolicies({ purposes: [], guardrails: [section] })];

  it('denies each call that is listed', () => {
    expect(listed).not.toEqual([]);
    const passed = listed.filter(
      ({ action, on, context }) =>
        evaluate({ action, resource: on, context }, { identity }).decision !== 'denied',
    );
    expect(passed).toEqual([]);
  });

  it('spells out each call that is listed, as which of several names counts is not sure', () => {
    const patterns = section.statements.flatMap(({ action = [] }) => action);
    // By the product's own code, calls of Log Service are asked about; RAM has another.
    const names = listed.map(({ action }) => action.replace(/^sls:/, 'log:'));
    const unspelt = names.filter(
      (name) => !patterns.some((pattern) => matchesWildcard(pattern, name)),
    );
    expect(unspelt).toEqual([]);
  });

  it('names nothing but calls that are listed, or patterns that one of them meets', () => {
    const names = listed.map(({ action }) => action.toLowerCase());
    const patterns = section.statements.flatMap(({ action = [] }) => action);
    const unmet = patterns.filter(
      (pattern) => !names.some((name) => matchesWildcard(pattern.toLowerCase(), name)),
    );
    expect(unmet).toEqual([]);
  });
});

describe.each(deniedStill)('the guardrail $guardrail of $to', ({ guardrail, to, denied, not }) => {
  const { guardrails: all } = permissionsInTests(to);
  const section = all.filter(({ id }) => id === guardrail);
  const identity = [EVERYTHING, ...asPolicies({ purposes: [], guardrails: section })];
  const isDenied = ({ action, on, context }: ReturnType<typeof casesOf>[number]): boolean =>
    evaluate({ action, resource: on, context }, { identity }).decision === 'denied';

  it('denies what is left of it, and makes way for the job', () => {
    expect(casesOf(denied).filter((one) => !isDenied(one))).toEqual([]);
    expect(casesOf(not).filter(isDenied)).toEqual([]);
  });
});

it('an emergency is no reason for some of it', () => {
  const identity = asPolicies(permissionsOf('breakGlass', { account: ACCOUNT }));
  const passed = casesOf(deniedInEmergencies).filter(
    ({ action, on, context }) =>
      evaluate({ action, resource: on, context }, { identity }).decision !== 'denied',
  );
  expect(passed).toEqual([]);
});
