import vm from 'node:vm';
import { losing } from '../../../scripts/mutation/literals';

/** What an expression gives as it is, and with each of its names lost. */
function changes(expression: string, first = 0): unknown[] {
  const isName = ({ text }: { readonly text: string }): boolean => /[A-Z]/.test(text);
  const { losses, text } = losing('a.ts', `(${expression})`, isName, first);
  const valueWith = (lost: number): string => {
    const of = (...values: readonly unknown[]): string => `of ${values.join(' ')}`;
    return JSON.stringify(vm.runInNewContext(text, { lost, of })).replaceAll('"', '');
  };
  return [
    valueWith(-1),
    ...losses.map(
      ({ line, name, how }, index) => `${line} ${name} ${how}: ${valueWith(first + index)}`,
    ),
  ];
}

describe('a source that can lose each of its names', () => {
  it('loses each name of a list once by a letter too many, and once altogether', () => {
    expect(changes("['RunInstances', 'Get*']")).toEqual([
      '[RunInstances,Get*]',
      '1 RunInstances misspelt: [RuqnInstances,Get*]',
      '1 RunInstances dropped: [Get*]',
      '1 Get* misspelt: [RunInstances,Geqt*]',
      '1 Get* dropped: [RunInstances]',
    ]);
  });

  it('loses arguments, and the object that a name is in', () => {
    expect(changes("of('ecs',\n  'RunCommand',\n)")).toEqual([
      'of ecs RunCommand',
      '2 RunCommand misspelt: of ecs RuqnCommand',
      '2 RunCommand dropped: of ecs',
    ]);
    expect(changes("[{ action: 'kms:Get', of: 'it' }, 'x']")).toEqual([
      '[{action:kms:Get,of:it},x]',
      '1 kms:Get misspelt: [{action:kms:Geqt,of:it},x]',
      '1 kms:Get dropped: [x]',
    ]);
  });

  it('loses names of one element one by one, and names within what may be lost', () => {
    expect(changes("[of('A1x'), { a: 'Bxx', b: 'Cxx' }]")).toEqual([
      '[of A1x,{a:Bxx,b:Cxx}]',
      '1 A1x dropped: [of ,{a:Bxx,b:Cxx}]',
      '1 Bxx misspelt: [of A1x,{a:Bxqx,b:Cxx}]',
      '1 Bxx dropped: [of A1x]',
      '1 Cxx misspelt: [of A1x,{a:Bxx,b:Cxqx}]',
      '1 Cxx dropped: [of A1x]',
    ]);
  });

  it('loses keys of objects by a letter only, as it does what is no element of anything', () => {
    expect(changes("{ 'kms:Get': 1 }")).toEqual([
      '{kms:Get:1}',
      '1 kms:Get misspelt: {kms:Geqt:1}',
    ]);
    expect(changes("'RunInstances'")).toEqual([
      'RunInstances',
      '1 RunInstances misspelt: RuqnInstances',
    ]);
  });

  it('loses nothing that is no name', () => {
    expect(changes("of('ecs', 'small')")).toEqual(['of ecs small']);
  });

  it('counts from the number it is told', () => {
    expect(changes("'Get'", 7)).toEqual(['Get', '1 Get misspelt: Geqt']);
  });
});
