import { accept, linesOf, minimal, problemsOf, withLines } from './helpers';

describe('YAML that is no YAML', () => {
  it.each([
    ['a tab', '\tpreset: strict', 4, 'a tab'],
    ['an open quote', "preset: 'strict", 5, 'text that ends too early'],
    ['an open bracket', 'tags: {a: b', 5, 'a line that begins in the wrong column'],
    ['two colons', 'preset: a: b', 4, 'a key where a value was going on'],
    [
      'a missing space after the colon',
      'preset:strict\ntags: {}',
      4,
      'a key where a value was going on',
    ],
    ['a reserved sign', 'preset: @strict', 4, 'a sign that YAML reserves at the start of a value'],
    [
      'a backslash that means nothing',
      'preset: "\\q"',
      4,
      'a backslash that means nothing in double quotes',
    ],
    ['a second document', '---\nversion: 1', 4, 'a second document'],
    [
      'a crooked line',
      'network:\n    vpcs: []\n  tags: {}',
      6,
      'a line that begins in the wrong column',
    ],
  ])('%s is told with its line', (_name, lines, line, found) => {
    const [first] = problemsOf(withLines(lines));
    expect(first).toMatchObject({ code: 'syntax', line, found, file: 'baseline.yaml' });
  });

  it('is told once a line, however often the parser stumbles there', () => {
    expect(problemsOf(withLines(']]]]]]]]]]', '}}}}')).map(({ line }) => line)).toEqual([4, 5]);
  });

  it('in another version of YAML is refused, because yes would be true there', () => {
    expect(linesOf(`%YAML 1.1\n---\n${minimal}`)).toEqual([
      'baseline.yaml:1:1  found %YAML 1.1, allowed: YAML 1.2. Remove the line: other versions read yes, no and some numbers differently.',
    ]);
    expect(accept(`%YAML 1.2\n---\n${minimal}`).version).toBe(1);
  });
});

describe('YAML that is more than settings need', () => {
  it.each([
    ['an alias', 'tags: &t {a: b}\nnetwork: *t', 'network', 'an alias (a name after *)'],
    ['an alias of nothing', 'network: *t', 'network', 'an alias (a name after *)'],
    ['a tag of YAML', "preset: !!str 'strict'", 'preset', 'the tag tag:yaml.org,2002:str'],
    ['a tag of somebody', 'preset: !secret strict', 'preset', 'the tag !secret'],
    ['binary', 'preset: !!binary c3RyaWN0', 'preset', 'the tag tag:yaml.org,2002:binary'],
    ['a merge key', 'tags:\n  <<: {a: b}', 'tags', 'a merge key (<<)'],
    ['a number as a key', 'tags:\n  1: a', 'tags', 'the key 1'],
    ['nothing as a key', 'tags:\n  ~: a', 'tags', 'the key nothing'],
    ['true as a key', 'tags: {true: a}', 'tags', 'the key true'],
    ['a list as a key', 'tags:\n  ? [a]\n  : b', 'tags', 'a list, a map or an alias as a key'],
    ['a key that JavaScript treats apart', 'tags: {__proto__: a}', 'tags', 'the key __proto__'],
  ])('%s is refused at its place, and nothing else is made of it', (_name, lines, path, found) => {
    const problems = problemsOf(withLines(lines));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'syntax', path, found });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(4);
  });

  it('such as a key that comes twice is told with the line of the first', () => {
    expect(linesOf(withLines('preset: strict', 'preset: cis-2.0'))).toEqual([
      'baseline.yaml:5:1  preset: found a key that line 4 has already, allowed: each key once. Keep one of the two.',
    ]);
  });

  it('does not hide the other problems', () => {
    expect(problemsOf(withLines('network: *a', 'preset: x')).map(({ line }) => line)).toEqual([
      4, 5,
    ]);
  });

  it('is not refused where it does no harm: comments, flow style, an anchor, folded text', () => {
    const text = withLines(
      '# note',
      `tags: { a: &x b, "c": 'd' }`,
      'identity:',
      '  people:',
      '    ada:',
      '      displayName: >-',
      '        looks at',
      '        everything',
    );
    expect(accept(text).tags).toEqual({ a: 'b', c: 'd' });
    expect(accept(text).identity.people[0]?.displayName).toBe('looks at everything');
  });
});

describe('hostile YAML', () => {
  it('with aliases that would grow for ever is refused at once', () => {
    const bomb = ['a: &a [x, x]'];
    for (let level = 0; level < 30; level++) {
      const last = level === 0 ? 'a' : `k${String(level - 1)}`;
      bomb.push(`k${level}: &k${level} [*${last}, *${last}, *${last}]`);
    }
    const started = performance.now();
    expect(problemsOf(bomb.join('\n')).length).toBeGreaterThan(30);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['brackets', '['],
    ['braces', '{a: '],
    ['dashes', '- '],
    ['question marks', '? '],
    ['anchors', '&a '],
    ['quotes', '"'],
    ['closing brackets', ']'],
    ['directives', '%a\n'],
  ])('of nothing but %s ends with a problem, not with a crash', (_name, part) => {
    const started = performance.now();
    const problems = problemsOf(part.repeat(Math.floor(60_000 / part.length)));
    expect(problems[0]?.code).toBe('syntax');
    expect(problems.length).toBeLessThanOrEqual(20);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('nested deeper than any setting is told where it gets too deep', () => {
    const deep = `tags: {a: ${'['.repeat(40)}${']'.repeat(40)}}`;
    const found = problemsOf(withLines(deep)).filter(({ code }) => code === 'syntax');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ line: 4, found: 'lists or maps nested very deep' });
  });
});

describe('a file with odd bytes', () => {
  it('may begin with a byte order mark, and columns are not moved by it', () => {
    expect(accept(`\uFEFF${minimal}`).version).toBe(1);
    expect(problemsOf(`\uFEFF${minimal.replace('1', '2')}`)[0]).toMatchObject({
      line: 1,
      column: 10,
    });
  });

  it('may have Windows line ends, and lines are counted right', () => {
    const text = withLines('preset: x').replaceAll('\n', '\r\n');
    expect(problemsOf(text)[0]).toMatchObject({ line: 4, column: 9 });
  });
});

describe('a section without content', () => {
  it.each(['identity', 'network', 'tags', 'exceptions'])('%s counts as left out', (key) => {
    expect(accept(withLines(`${key}:`))).toEqual(accept(minimal));
  });

  it('counts as left out inside of others too', () => {
    const text = withLines(
      'identity:',
      '  passwordPolicy:',
      '  login:',
      '    allowedNetworks:',
      '  jobs:',
    );
    expect(accept(text).identity).toEqual(accept(minimal).identity);
  });

  it('does not excuse a value that is missing', () => {
    expect(linesOf(withLines('preset:'))).toEqual([
      'baseline.yaml:4:8  preset: found nothing, allowed: cis-2.0, cis-1.0 or strict. Give it a value.',
    ]);
    expect(problemsOf('version: 1\naccount:\nregion: us-west-1')[0]).toMatchObject({
      code: 'missing',
      path: 'account.id',
      line: 2,
    });
  });
});
