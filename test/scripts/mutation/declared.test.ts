import { declaredBy, type TestGlobals } from '../../../scripts/mutation/declared';

type Declare = (name: string, body: (...values: readonly unknown[]) => unknown) => void;
type Each = Declare & { each: (rows: readonly unknown[]) => Declare };

function declared(load: (it: Each, describe: Each) => void) {
  return declaredBy(({ it, describe }: TestGlobals) => {
    load(it as Each, describe as Each);
  });
}

describe('tests as a file declares them', () => {
  it('have the names of the blocks that they stand in, and none is run', () => {
    const body = () => {
      throw new Error('run');
    };
    const tests = declared((it, block) => {
      block('a', () => {
        block('b', () => {
          it('c', body);
        });
        it('d', body);
      });
      it('e', body);
    });
    expect(tests.map(({ name }) => name)).toEqual(['a b c', 'a d', 'e']);
    expect(tests[0]?.body).toThrow('run');
  });

  it('are one for each row, by lists of values and by objects, each with a name of its own', () => {
    const seen: unknown[] = [];
    const tests = declared((it) => {
      it.each([
        ['x', 1],
        ['x', 2],
      ])('%s', (...values) => seen.push(values));
      it.each([{ id: 'y' }])('$id', (value) => seen.push(value));
    });
    expect(tests.map(({ name }) => name)).toEqual(['%s x ', '%s x  (2)', '$id y']);
    for (const { body } of tests) body();
    expect(seen).toEqual([['x', 1], ['x', 2], { id: 'y' }]);
  });
});
