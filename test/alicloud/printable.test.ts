import * as fc from 'fast-check';
import { clip, oneLine, printable, printableJson } from '../../alicloud/printable';

/** What a terminal obeys or nobody sees; the end of a line is a matter of its own. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const units = fc.string({ unit: 'binary' });
const nasty = fc
  .array(
    fc.constantFrom(
      '\u001b[2J',
      '\n',
      '::',
      '##[',
      '##vso[',
      '#',
      ' ',
      '\t',
      '\u202e',
      '\ud800',
      'a',
    ),
  )
  .map((parts) => parts.join(''));

describe('oneLine', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a\\u{1b}[31mb'],
    ['the end of a line', 'a\nb\r\u0085c', 'a\\u{a}b\\u{d}\\u{85}c'],
    ['line separators', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['a tab and DEL', '\t\u007f', '\\u{9}\\u{7f}'],
    ['CSI as one sign', '\u009b31m', '\\u{9b}31m'],
    ['a change of direction', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
    ['signs of no width', 'a\u200bb\u2060c\ufeffd', 'a\\u{200b}b\\u{2060}c\\u{feff}d'],
    ['tags beyond the first plane', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half of a pair', 'a\ud83d', 'a\\u{d83d}'],
    ['blanks that are no space', '\u00a0\u3164\u2800', '\\u{a0}\\u{3164}\\u{2800}'],
  ])('escapes %s', (_, text, safe) => {
    expect(oneLine(text)).toBe(safe);
  });

  it.each(['plain text', '中文 日本語 العربية', '🙂 café', '⚠️'])('leaves %j as it is', (text) => {
    expect(oneLine(text)).toBe(text);
  });
});

describe('clip', () => {
  it('cuts by signs, and splits none', () => {
    expect(clip('a'.repeat(161))).toBe(`${'a'.repeat(160)}…`);
    expect(clip('a'.repeat(160))).toBe('a'.repeat(160));
    expect(clip('🙂🙂🙂', 2)).toBe('🙂🙂…');
  });

  it('is safe where it cuts', () => {
    fc.assert(fc.property(units, (text) => !UNSAFE.test(clip(text, 3))));
  });
});

describe('printable', () => {
  it.each([
    ['a command of GitHub', '::error::x', '\\u{3a}:error::x'],
    ['one behind blanks', '  ::set-output name=a::b', '  \\u{3a}:set-output name=a::b'],
    ['one on the second line', 'a\n::error::x', 'a\n\\u{3a}:error::x'],
    ['one of the old form, anywhere', 'note: ##[error]x', 'note: #\\u{23}[error]x'],
    ['one of Azure', 'a ##vso[task.setvariable]b', 'a #\\u{23}vso[task.setvariable]b'],
    [
      'a section of GitLab',
      '\u001b[0Ksection_start:1:a\r\u001b[0K',
      '\\u{1b}[0Ksection_start:1:a\\u{d}\\u{1b}[0K',
    ],
  ])('takes its power from %s', (_, text, safe) => {
    expect(printable(text)).toBe(safe);
  });

  it.each(['a ::/0 b', '## heading', 'a\n\nb\n', '### [x]', 'module.a::b'])('leaves %j', (text) => {
    expect(printable(text)).toBe(text);
  });

  it('gives nothing that is obeyed, and the same when it is asked again', () => {
    fc.assert(
      fc.property(fc.oneof(units, nasty), (text) => {
        const safe = printable(text);
        const lines = safe.split('\n');
        return (
          printable(safe) === safe &&
          lines.length === text.split('\n').length &&
          lines.every((line) => !UNSAFE.test(line) && !/^\s*::|##\w*\[/.test(line))
        );
      }),
    );
  });
});

describe('printableJson', () => {
  it('means the same, and shows everything', () => {
    const value = fc.dictionary(fc.oneof(units, nasty), fc.oneof(units, nasty));
    fc.assert(
      fc.property(value, (given) => {
        const text = printableJson(given);
        expect({ ...(JSON.parse(text) as object) }).toEqual({ ...given });
        expect(printable(text)).toBe(text);
      }),
    );
  });

  it('escapes as JSON does', () => {
    expect(printableJson({ a: '\u009b\u202e##[x]\u{e0041}' })).toBe(
      '{\n  "a": "\\u009b\\u202e#\\u0023[x]\\udb40\\udc41"\n}\n',
    );
  });
});
