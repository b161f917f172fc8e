import { byReview } from './terraform-console';

/** Expected values are those of Terraform's console. */
describe('a text with directives', () => {
  it.each([
    ['%{ if true }a%{ else }b%{ endif }', 'a'],
    ['%{ if false }a%{ endif }c', 'c'],
    ['%{ for v in ["x", "y"] }${v},%{ endfor }', 'x,y,'],
    ['%{ for k, v in { b = 1, a = 2 } }${k}${v}%{ endfor }', 'a2b1'],
    ['%{ for v in [1, 2] }%{ if v == 2 }two%{ else }one%{ endif }%{ endfor }', 'onetwo'],
    ['a ${~ "x" ~} b', 'axb'],
    ['a %{~ if true ~} b %{~ endif ~} c', 'abc'],
    ['%%{ if true }', '%{ if true }'],
    ['${<<-EOT\n    a ${"b"} $${c}\n\n      d\\n\n  EOT\n}', 'a b ${c}\n\n  d\\n\n'],
    ['${<<EOT\n  a\nEOT\n}', '  a\n'],
  ])('%j', (text, value) => {
    expect(byReview(text)).toBe(value);
  });

  it.each([
    '%{ if true }a',
    '%{ endif }',
    '%{ for v in [1] }a%{ endif }',
    'a\n ${~ "x" }',
    '${<<A\n',
  ])('is not known where it has no end, or hangs on how it was quoted: %j', (text) => {
    expect(byReview(text)).toBeUndefined();
  });
});

describe('what may be refused', () => {
  it.each<[string, unknown]>([
    ['try({}.a, "x")', 'x'],
    ['try({ a = "y" }.a, "x")', 'y'],
    ['try(["a"][3], ["b"][7], "x")', 'x'],
    ['can({}.a)', false],
    ['can("a")', true],
    // Terraform refuses what is in it and not asked for.
    ['try({ a = 1, b = sum("x") }.a, "x")', undefined],
    ['try(local.unknown, "x")', undefined],
  ])('%s', (expression, value) => {
    expect(byReview(`\${${expression}}`)).toBe(value);
  });
});
