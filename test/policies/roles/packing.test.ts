/** Which statement goes into which policy, and what that is called: by hand, at the limits. */
import { policySize } from '../../../policies/ram';
import type { Statement } from '../../../policies/ram';
import { pack, TARGET_SIZE } from '../../../policies/roles';
import type { Section } from '../../../policies/roles';

const section = (id: string, statements: readonly Statement[], more: Partial<Section> = {}) => ({
  id,
  title: id,
  why: 'For a test.',
  statements,
  ...more,
});

/** A statement that is about as many bytes long. */
const sized = (action: string, bytes: number): Statement => ({
  effect: 'Allow',
  action: [action],
  resource: ['x'.repeat(bytes)],
});

function packed(purposes: readonly Section[], guardrails: readonly Section[] = []) {
  return pack('job', { purposes, guardrails }).map(({ name, policy, sections }) => {
    expect(policy).toMatchObject({ kind: 'identity', name });
    expect(sections).toHaveLength(policy.statements.length);
    return [name, ...sections.map(({ id }) => id)];
  });
}

describe('purposes', () => {
  it('share a policy in their order, called after the first in it', () => {
    const [a, b, c] = ['ecs:A', 'ecs:B', 'ecs:C'].map((action) => sized(action, 10));
    const two = section('first', [a, b] as Statement[]);
    expect(packed([two, section('second', [c] as Statement[])])).toEqual([
      ['job-first', 'first', 'first', 'second'],
    ]);
  });

  it('are not torn apart where a policy holds all of one', () => {
    const second = section('second', [sized('ecs:B', 2000), sized('ecs:C', 2000)]);
    expect(packed([section('first', [sized('ecs:A', 3000)]), second])).toEqual([
      ['job-first', 'first'],
      ['job-second', 'second', 'second'],
    ]);
  });

  it('are in one policy up to the last byte, and not by one more', () => {
    const first = section('first', [sized('ecs:A', 3000)]);
    const padded = (bytes: number) => section('second', [sized('ecs:B', bytes)]);
    const size = (bytes: number) =>
      policySize({
        kind: 'identity',
        statements: [...first.statements, ...padded(bytes).statements],
      });
    const room = TARGET_SIZE - size(0);
    expect(size(room)).toBe(TARGET_SIZE);
    expect(packed([first, padded(room)])).toEqual([['job-first', 'first', 'second']]);
    expect(packed([first, padded(room + 1)])).toEqual([
      ['job-first', 'first'],
      ['job-second', 'second'],
    ]);
  });

  // FNV-1a of the action, a space and the resource that the piece begins with.
  it('are in pieces, where they are too large, called by a checksum of how each begins', () => {
    const statements: Statement[] = [
      sized('ecs:A', 5000),
      {
        effect: 'Allow',
        action: ['ecs:DescribeB', `ecs:Describe${'B'.repeat(1500)}`],
        resource: ['*'],
      },
      { effect: 'Allow', notAction: [`ecs:${'C'.repeat(4500)}`], resource: ['*'] },
      { effect: 'Allow', action: ['rds:B'], resource: ['d'.repeat(5500)] },
    ];
    expect(packed([section('long', statements)])).toEqual([
      ['job-long', 'long'],
      ['job-long-98a1ed67', 'long'],
      ['job-long-a7c5a2cf', 'long'],
      ['job-long-3d6b3f6c', 'long'],
    ]);
  });

  it('begin a new piece where the last is full, and go on in it where it is not', () => {
    const statements = [
      sized('ecs:A', 3000),
      sized('ecs:B', 2000),
      sized('ecs:C', 3000),
      sized('ecs:D', 2000),
    ];
    expect(packed([section('long', statements)]).map(([, ...ids]) => ids)).toEqual([
      ['long', 'long'],
      ['long', 'long'],
    ]);
  });
});

describe('a statement that is too large', () => {
  const long = (name: string, bytes: number): string => `${name}${'x'.repeat(bytes)}`;
  const listsOf = (action: readonly string[]) =>
    pack('job', {
      purposes: [section('long', [{ effect: 'Allow', action, resource: ['*'] }])],
      guardrails: [],
    }).flatMap(({ policy }) => policy.statements.map((one) => one.action));

  it('is divided between services, where that will do', () => {
    const actions = ['ecs:A', 'ecs:B', 'eci:A', 'eci:B'].map((name) => long(name, 1700));
    expect(listsOf(actions)).toEqual([actions.slice(0, 2), actions.slice(2)]);
  });

  it('is divided into as few as hold it, between services and else between actions', () => {
    const services = ['alb:A', 'ecs:A', 'rds:A', 'vpc:A'].map((name) => long(name, 2500));
    expect(listsOf(services)).toEqual([services.slice(0, 2), services.slice(2)]);
    const actions = ['A', 'B', 'C', 'D', 'E'].map((name) => long(`ecs:${name}`, 1400));
    expect(listsOf(actions)).toEqual([actions.slice(0, 4), actions.slice(4)]);
  });

  it('is none at the limit, and is refused above it where nothing divides it', () => {
    const size = (bytes: number) =>
      policySize({ kind: 'identity', statements: [sized('ecs:A', bytes)] });
    const room = TARGET_SIZE - size(0);
    expect(packed([section('long', [sized('ecs:A', room)])])).toEqual([['job-long', 'long']]);
    expect(() => packed([section('long', [sized('ecs:A', room + 1)])])).toThrow(
      /^a statement of long: found 'ecs:A' in 5901 bytes, allowed: 5900, which leaves room under RAM's limit of 6144\. Shorten/,
    );
    const exceptions: Statement = {
      effect: 'Allow',
      notAction: [long('ecs:A', 6000)],
      resource: ['*'],
    };
    expect(() => packed([section('long', [exceptions])])).toThrow(
      /^a statement of long: found 'exceptions' in \d{4} bytes/,
    );
  });
});

describe('guardrails', () => {
  it('stay in the policy that they are of, and else in that of the one before', () => {
    const one = (id: string, policy?: Section['policy']) =>
      section(id, [sized('ecs:A', 10)], policy && { policy });
    const rails = [one('no', 'identity'), one('nor'), one('never', 'audit'), one('not', 'account')];
    expect(packed([one('work')], rails)).toEqual([
      ['job-work', 'work'],
      ['job-guardrail-identity', 'no', 'nor'],
      ['job-guardrail-audit', 'never'],
      ['job-guardrail-account', 'not'],
    ]);
  });

  it('are in a second policy, called after the first in it, where one does not do', () => {
    const rails = [
      section('no', [sized('ecs:A', 4000)], { policy: 'identity' }),
      section('nor', [sized('ecs:B', 4000)], { policy: 'identity' }),
    ];
    expect(packed([], rails)).toEqual([
      ['job-guardrail-identity', 'no'],
      ['job-guardrail-nor', 'nor'],
    ]);
  });
});
