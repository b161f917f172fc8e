import { callsNamedApart } from '../../../../policies/ram/actions';
import {
  Calls,
  isNamedApart,
  namedApartBy,
  names,
} from '../../../../policies/ram/compare/named-apart';

describe('calls that have other names than their service', () => {
  it.each<[string, readonly string[]]>([
    [
      'bss:modifyinstance',
      [
        'bss:modifyinstance',
        'bssapi:createinstance',
        'bssapi:modifyinstance',
        'bssapi:renewinstance',
        'bssopenapi:createinstance',
        'bssopenapi:modifyinstance',
        'bssopenapi:renewinstance',
      ],
    ],
    ['ims:createpolicy', ['ram:createpolicy']],
    ['resourcemanager:createpolicy', ['ram:createpolicy', 'resourcemanager:createpolicy']],
    ['resource?anager:create?olicy', ['ram:createpolicy', 'resourcemanager:createpolicy']],
    ['ram:getuser', []],
    ['ecs:*', []],
    ['e?s:*', []],
  ])('%s names by any of their names', (pattern, expected) => {
    expect([...namedApartBy(pattern)].sort()).toEqual(expected);
  });

  it('are all named by a star', () => {
    expect(namedApartBy('*')).toEqual(callsNamedApart);
  });

  it('are of some services', () => {
    expect(['ram', 'ims', 'bss', 'bssapi', 'efc'].map(isNamedApart)).not.toContain(false);
    expect(['ecs', 'vpc', 'createpolicy'].map(isNamedApart)).not.toContain(true);
  });

  it('are named by one of their names', () => {
    expect(names('bss:modify*', 'bssapi:createinstance')).toBe(true);
    expect(names('bss:delete*', 'bssapi:createinstance')).toBe(false);
    expect(names('*', 'ecs:stopinstance')).toBe(false);
  });
});

it.each<[string, readonly string[]]>([
  ['ecs:stop*', ['ecs:stop*']],
  ['ims:getuser', ['ims:getuser', 'ram:getuser']],
  ['ram:get*', ['ims:get*', 'ram:get*', 'resourcemanager:get*']],
  ['i?s:get*', ['i?s:get*', 'ram:get*']],
  ['yundun-sas:*', ['sas:*', 'yundun-aegis:*', 'yundun-sas:*']],
  ['e?s:*', ['e?s:*']],
])('%s names calls by the codes that count for them', (pattern, expected) => {
  expect([...new Calls().by(pattern)].sort()).toEqual(expected);
});
