import { partsOf } from '../../../../policies/ram/compare';
import { allow, deny, identity, partlyUnknown } from '../helpers';

type Json = Readonly<Record<string, unknown>>;

/** Which of two policies are held, of one that denies and one that allows. */
function isHeld(denying: Json, allowing: Json): boolean {
  const [one, other] = [identity(denying), identity(allowing)];
  const { held, free } = partsOf([one, other]);
  expect(held).toContain(one);
  expect(free).toEqual(held.includes(other) ? [] : [other]);
  return held.includes(other);
}

it.each<[string, Json, Json, boolean]>([
  ['a call that it denies', deny('ecs:StopInstance'), allow('ecs:*'), true],
  ['a call that it denies, in other letters', deny('ecs:StopInstance'), allow('ECS:stop*'), true],
  ['another call of the service', deny('ecs:StopInstance'), allow('ecs:StartInstance'), false],
  ['what ends as it does', deny('ecs:Stop*'), allow('ecs:*Instance'), true],
  ['another service', deny('ecs:*'), allow('vpc:*'), false],
  ['any service', deny('ecs:StopInstance'), allow('*'), true],
  ['a service that a wildcard names', deny('ecs:Stop*'), allow('e?s:Start*'), true],
  ['a call, where it denies everything', deny('*'), allow('vpc:DeleteVpc'), true],
  ['all but something', deny('ecs:*'), { Effect: 'Allow', NotAction: ['ecs:*'] }, true],
  [
    'a call, where it denies all but that',
    { Effect: 'Deny', NotAction: ['vpc:*'] },
    allow('vpc:*'),
    true,
  ],
  // The console of RAM is asked for by `ims`, and by `ram` for the same calls.
  ['a call of a service whose calls have several names', deny('ims:*'), allow('ram:*'), true],
  ['a call by another code of its service', deny('yundun-aegis:*'), allow('yundun-sas:*'), true],
  ['a call of a service whose calls have one', deny('ims:*'), allow('oss:*'), false],
  ['the second of several actions', deny(['a:b', 'ecs:Stop*']), allow(['c:d', 'ecs:*']), true],
  ['two actions of other services', deny(['a:b', 'ecs:Stop*']), allow(['c:d', 'vpc:*']), false],
])('a policy is held that allows %s', (_, denying, allowing, expected) => {
  expect(isHeld(denying, allowing)).toBe(expected);
});

it('nothing is held where nothing is denied', () => {
  const policies = [identity(allow('*')), identity(allow('ecs:*'))];
  expect(partsOf(policies)).toEqual({ held: [], free: policies });
});

it('a policy that both allows and denies is held, and so is what is not all understood', () => {
  const both = identity(allow('vpc:*'), deny('ecs:StopInstance'));
  const apart = identity(allow('oss:*'));
  expect(partsOf([both, apart])).toEqual({ held: [both], free: [apart] });
  const part = { path: 'Effect', found: 'nothing', allowed: 'Allow or Deny' };
  const unsure = partlyUnknown('ecs:*', part);
  const met = identity(allow('ecs:StopInstance'));
  expect(partsOf([apart, met, unsure])).toEqual({ held: [met, unsure], free: [apart] });
});

it('what meets in too many ways is held', () => {
  const many = (letter: string) => `ecs:${`*${letter}?`.repeat(9)}*`;
  expect(isHeld(deny(many('a')), allow(many('b')))).toBe(true);
});
