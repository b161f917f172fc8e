import { mutantsOf } from '../../../scripts/mutation/literals';

const changes = (source: string): string[] =>
  mutantsOf('a.ts', source, ({ text }) => /[A-Z]/.test(text)).map(
    ({ line, name, how, text }) => `${line} ${name} ${how}: ${text}`,
  );

describe('the mutants of a source', () => {
  it('lose each name of a list once by a letter too many, and once altogether', () => {
    expect(changes("x = ['RunInstances', 'Get*'];")).toEqual([
      "1 RunInstances misspelt: x = ['RuqnInstances', 'Get*'];",
      "1 RunInstances dropped: x = ['Get*'];",
      "1 Get* misspelt: x = ['RunInstances', 'Geqt*'];",
      "1 Get* dropped: x = ['RunInstances'];",
    ]);
  });

  it('lose arguments, the last of a list, and the object that a name is in', () => {
    expect(changes("of('ecs',\n  'RunCommand',\n);")).toEqual([
      "2 RunCommand misspelt: of('ecs',\n  'RuqnCommand',\n);",
      "2 RunCommand dropped: of('ecs',\n);",
    ]);
    expect(changes("y = [{ action: 'kms:Get', of: 'it' }];")).toEqual([
      "1 kms:Get misspelt: y = [{ action: 'kms:Geqt', of: 'it' }];",
      '1 kms:Get dropped: y = [];',
    ]);
  });

  it('are misspelt only where a name is no element of anything', () => {
    expect(changes("z = 'RunInstances';")).toEqual([
      "1 RunInstances misspelt: z = 'RuqnInstances';",
    ]);
  });

  it('are none of what is no name', () => {
    expect(changes("of('ecs', 'small')")).toEqual([]);
  });
});
