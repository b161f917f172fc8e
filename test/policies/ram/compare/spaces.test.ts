import type { Condition } from '../../../../policies/ram';
import { literalsOf, worldsWhere } from '../../../../policies/ram/compare/literals';
import type { Literal, World } from '../../../../policies/ram/compare/literals';
import { Side } from '../../../../policies/ram/compare/side';
import { solve, TooManyConditions } from '../../../../policies/ram/compare/solve';
import { Space, Spaces } from '../../../../policies/ram/compare/spaces';
import { MAYBE, NO, YES } from '../../../../policies/ram/truth';

const CLOSED: World = {
  negatedHoldsOnAbsence: false,
  allHoldsOnAbsence: false,
  otherNamesCount: false,
  gapsMatch: false,
};

/** The conditions of a statement. It need not be one that a document may say. */
function under(condition: unknown): readonly Literal[] {
  const statement = {
    effect: 'Allow' as const,
    action: ['*'],
    condition: condition as Condition,
  };
  return new Side([{ kind: 'identity', statements: [statement] }]).step.statements.flatMap(
    literalsOf,
  );
}

function one(operator: string, key: string, ...values: readonly string[]): Literal {
  const [literal] = under({ [operator]: { [key]: values } });
  if (literal === undefined) throw new Error('a condition has a literal');
  return literal;
}

describe('the worlds that what is open can make', () => {
  it.each(Object.keys(CLOSED))('are two where one thing is: %s', (opening) => {
    expect(worldsWhere({ ...CLOSED, [opening]: true })).toEqual([
      CLOSED,
      { ...CLOSED, [opening]: true },
    ]);
  });

  it('are one where nothing is, and each combination where all is', () => {
    expect(worldsWhere(CLOSED)).toEqual([CLOSED]);
    const all = worldsWhere({
      negatedHoldsOnAbsence: true,
      allHoldsOnAbsence: true,
      otherNamesCount: true,
      gapsMatch: true,
    });
    expect(new Set(all.map((world) => JSON.stringify(world))).size).toBe(16);
  });
});

describe('a condition on a key that a request does not have', () => {
  const negated = { ...CLOSED, negatedHoldsOnAbsence: true };
  const every = { ...CLOSED, allHoldsOnAbsence: true };

  it.each([
    ['StringEquals', NO, NO, NO],
    ['StringNotEquals', NO, YES, NO],
    ['ForAnyValue:StringEquals', NO, NO, NO],
    ['ForAnyValue:StringNotEquals', NO, YES, NO],
    ['ForAllValues:StringEquals', NO, NO, YES],
    ['ForAllValues:StringNotEquals', NO, NO, YES],
    ['StringResembles', MAYBE, MAYBE, MAYBE],
  ])('%s', (operator, closed, ofNegated, ofEvery) => {
    const { onAbsence } = one(operator, 's:Key', 'a');
    expect([CLOSED, negated, every].map(onAbsence)).toEqual([closed, ofNegated, ofEvery]);
  });
});

describe('the values of a key', () => {
  const [bool, text] = [one('Bool', 's:Key', 'true'), one('StringEquals', 'S:key', 'x')];
  const space = new Space([bool, text], [['true'], ['x'], 'absent']);

  it('are certain where nothing is open of any condition', () => {
    expect([space.key, space.all, space.certain]).toEqual(['s:Key', 0b111n, 0b101n]);
  });

  it('are those for which a condition may hold, and those for which it may fail', () => {
    expect(space.where(bool, CLOSED)).toEqual({ hold: 0b011n, fail: 0b110n });
    expect(space.where(text, CLOSED)).toEqual({ hold: 0b010n, fail: 0b101n });
  });

  it('are told apart by the world where the key is absent, and there only', () => {
    const not = one('StringNotEquals', 's:Key', 'x');
    const own = new Space([not, bool], [['y'], ['x'], 'absent']);
    expect(own.where(not, CLOSED)).toEqual({ hold: 0b001n, fail: 0b110n });
    const open = { ...CLOSED, negatedHoldsOnAbsence: true };
    expect(own.where(not, open)).toEqual({ hold: 0b101n, fail: 0b010n });
    // Neither is true or false, in any world.
    expect(own.where(bool, open)).toEqual({ hold: 0b011n, fail: 0b111n });
    expect(own.certain).toBe(0n);
  });

  it('are taken one by one', () => {
    expect([0b001n, 0b110n, 0b100n].map((values) => space.one(values))).toEqual([
      ['true'],
      ['x'],
      'absent',
    ]);
  });

  it('are of one key, however it is spelt, and of those that are given only the one', () => {
    const spaces = new Spaces();
    const other = one('StringEquals', 's:Other', 'x');
    expect([...spaces.of([bool, text, other]).keys()]).toEqual(['s:key', 's:other']);
    const given = spaces.of([bool, other], { 'S:KEY': ['x'] });
    expect(given.get('s:key')?.values).toEqual([['x']]);
    expect(given.get('s:other')?.values).toHaveLength(3);
  });
});

describe('values for what conditions have to do', () => {
  const is = (key: string, ...values: readonly string[]) => one('StringEquals', key, ...values);
  const found = (hold: readonly Literal[][], fail: readonly Literal[][]) =>
    solve({ hold, fail, by: 'all' }, new Spaces().of([...hold, ...fail].flat()), CLOSED);

  it.each([
    ['one that holds', [[is('k', 'a')]], [], { k: ['a'] }],
    ['two that hold together', [[is('k', 'a', 'b'), is('k', 'b', 'c')]], [], { k: ['b'] }],
    ['two that exclude each other', [[is('k', 'a')], [is('k', 'b')]], [], undefined],
    ['one that fails where another holds', [[is('k', 'a', 'b')]], [[is('k', 'a')]], { k: ['b'] }],
    ['one that cannot fail', [[is('k', 'a')]], [[is('k', 'a', 'b')]], undefined],
    [
      'one of two that fails',
      [[is('k', 'a'), is('l', 'a', 'b')]],
      [[is('k', 'a'), is('l', 'a')]],
      { k: ['a'], l: ['b'] },
    ],
    [
      'two lists that fail, the first of which not as it first could',
      [[is('k', 'a', 'b'), is('l', 'a', 'b')]],
      [
        [is('k', 'a'), is('l', 'a')],
        [is('k', 'b'), is('k', 'b')],
      ],
      { k: ['a'], l: ['b'] },
    ],
    ['nothing', [], [], {}],
    ['what has no condition, and has to fail', [], [[]], undefined],
  ])('%s', (_, hold, fail, expected) => {
    expect(found(hold, fail)).toEqual(expected);
  });

  it.each([
    [13, false],
    [15, true],
  ])('of %s keys that are tried to no end', (count, isTooMuch) => {
    const hold = [[is('z', 'a')]];
    const fail = Array.from({ length: count }, (_, at) => [is(`k${at}`, 'a'), is(`l${at}`, 'a')]);
    const never = [is('z', 'a'), is('z', 'a', 'b'), is('z', 'a', 'c')];
    const tryAll = (): unknown => found(hold, [never, ...fail]);
    const outcome = (): unknown => {
      try {
        return tryAll();
      } catch (error) {
        return error instanceof TooManyConditions;
      }
    };
    expect(outcome()).toBe(isTooMuch ? true : undefined);
  });
});
