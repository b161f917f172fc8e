import { knownActions } from '../../../../alicloud/api';
import { knownCalls, spellingOf } from '../../../../policies/ram/compare/known-calls';

it('spells a call as the API does', () => {
  expect(spellingOf('ecs:stopinstance')).toBe('ecs:StopInstance');
  expect(spellingOf('ecs:stopnothing')).toBeUndefined();
  expect(spellingOf('nothing:stopinstance')).toBeUndefined();
  expect(spellingOf('ecs:stopinstanc?')).toBeUndefined();
});

it('spells every call that is known', () => {
  const unknown = [...knownActions()].filter((one) => spellingOf(one.toLowerCase()) === undefined);
  expect(unknown).toEqual([]);
});

it.each<[string, readonly string[]]>([
  ['ram:getuser', ['ram:getuser']],
  ['ram:nouser', []],
  ['ram:?????euser', ['ram:createuser', 'ram:deleteuser', 'ram:updateuser']],
  [
    'ram:*loginprofile',
    [
      'ram:createloginprofile',
      'ram:deleteloginprofile',
      'ram:updateloginprofile',
      'ram:getloginprofile',
    ],
  ],
  ['?ts:getcaller*', ['sts:getcalleridentity']],
  ['?am:nothing*', []],
  ['nothing:*', []],
])('%s matches calls, those that change something first', (pattern, expected) => {
  expect([...knownCalls(pattern)]).toEqual(expected);
});
