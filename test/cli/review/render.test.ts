import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { Log } from 'sarif';
import reportSchema from '../../../cli/review/review.schema.json';
import { outcomeOf } from '../../../cli/review/outcome';
import type { Outcome } from '../../../cli/review/outcome';
import { renderJson } from '../../../cli/review/render/json';
import { renderJunit } from '../../../cli/review/render/junit';
import { escape, LONGEST_COMMENT, renderMarkdown } from '../../../cli/review/render/markdown';
import { renderSarif, SARIF_LIMITS } from '../../../cli/review/render/sarif';
import { renderText } from '../../../cli/review/render/text';
import { review, readPlan } from '../../../policies/review';
import type { Where } from '../../../policies/review';
import { buildPlan } from '../../policies/review/build-plan';
import minimumLength from '../../../policies/rules/ram/ram-password-minimum-length';
import allRegions from '../../../policies/rules/actiontrail/actiontrail-all-regions';

const rules = [allRegions, minimumLength];
const sarifSchema = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/sarif-schema-2.1.0.json'), 'utf8'),
) as object;

function outcome(count: number, where: Where = { file: 'main.tf', line: 3 }, name = 'p'): Outcome {
  const planned = Array.from({ length: count }, (_, index) => ({
    address: `alicloud_ram_password_policy.${name}["${index}"]`,
    after: { minimum_password_length: 8 },
  }));
  const trail = {
    address: 'alicloud_actiontrail_trail.t',
    unknown: { trail_region: true, status: true },
  };
  const { after } = readPlan(buildPlan(...planned, trail), { file: 'plan.json' });
  const report = review(after, rules, { today: '2026-11-23' });
  const findings = report.findings.map((finding) => ({ ...finding, where }));
  return outcomeOf({ ...report, findings }, rules, 'main.ts', {
    all: false,
    failOn: 'low',
    strict: false,
    configuration: [],
    settings: [],
    access: [],
  });
}

describe('a comment about very long addresses', () => {
  it('shows as many as there is room for, and says how many there are besides', () => {
    const text = renderMarkdown(outcome(60, { file: 'main.tf', line: 3 }, 'x'.repeat(400)));
    const shown = text.split('minimum_password_length</code>)').length - 1;
    expect(shown).toBeGreaterThan(0);
    expect(text).toContain(`- and ${60 - shown} more, left out here`);
    expect(text.length).toBeLessThan(LONGEST_COMMENT);
  });
});

describe('the text', () => {
  it('ends with the verdict', () => {
    expect(renderText(outcome(1)))
      .toBe(`medium  ram-password-minimum-length  alicloud_ram_password_policy.p["0"]
  passwords of 8 characters are allowed; at least 14 are asked for (minimum_password_length)
  at main.tf:3
  fix: Set \`minimum_password_length\` to 14 or more.

unknown  actiontrail-all-regions  account
  alicloud_actiontrail_trail.t trail_region is not set, and the default is not known
  alicloud_actiontrail_trail.t status is not set, and the default is not known

1 finding: 1 medium (1 could not be judged, 0 passed; 2 resources)
`);
  });
});

describe('the JSON', () => {
  const valid = new Ajv({ strict: false }).compile(reportSchema);

  it('is of its schema', () => {
    valid(JSON.parse(renderJson(outcome(2))));
    expect(valid.errors).toBe(null);
  });

  it('is not, with a severity that there is not', () => {
    expect(valid(JSON.parse(renderJson(outcome(2)).replaceAll('"medium"', '"grave"')))).toBe(false);
  });
});

describe('the SARIF', () => {
  // The schema has a pattern that is none with the flag u.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const valid = ajv.compile(sarifSchema);
  const sarif = (of: Outcome): Log => JSON.parse(renderSarif(of)) as Log;
  const runOf = ({ runs: [run] }: Log) => {
    if (run === undefined) throw new Error('no run');
    return run;
  };

  it.each([0, 1, 50])('is of the schema of 2.1.0, with %d findings', (count) => {
    valid(sarif(outcome(count)));
    expect(valid.errors).toBe(null);
  });

  it("keeps GitHub's limits", () => {
    const log = sarif(outcome(SARIF_LIMITS.results + 1));
    const run = runOf(log);
    expect(log.runs).toHaveLength(1);
    expect(run.results).toHaveLength(SARIF_LIMITS.results);
    expect(run.properties).toEqual({ leftOut: 1 });
    for (const rule of run.tool.driver.rules ?? []) {
      expect(rule.id.length).toBeLessThanOrEqual(255);
      for (const text of [
        rule.shortDescription?.text,
        rule.fullDescription?.text,
        rule.help?.text,
      ]) {
        expect(text?.length).toBeGreaterThan(0);
      }
      expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(SARIF_LIMITS.text);
      expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(SARIF_LIMITS.text);
      expect((rule.properties?.tags ?? []).length).toBeLessThanOrEqual(SARIF_LIMITS.tags);
      expect(Number(rule.properties?.['security-severity'])).toBeGreaterThan(0);
    }
    for (const result of run.results ?? []) {
      expect(result.message.text?.length).toBeGreaterThan(0);
      expect(result.locations).toHaveLength(1);
      const place = result.locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uri).toMatch(/^[^/].*/);
      expect(Object.values(place?.region ?? {})).toEqual([3, 1, 3, 2]);
      expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]{32}$/);
      expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
  });

  const prints = (of: Outcome) =>
    runOf(sarif(of)).results?.map(
      ({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'],
    );

  it('has fingerprints that survive a moved line, and differ between resources', () => {
    expect(prints(outcome(2, { file: 'main.tf', line: 90 }))).toEqual(prints(outcome(2)));
    expect(new Set(prints(outcome(2))).size).toBe(2);
    expect(prints(outcome(1, {}, 'q'))).not.toEqual(prints(outcome(1)));
  });

  it('stands at the program where nothing else is in the repository', () => {
    const uri = (where: Where) =>
      runOf(sarif(outcome(1, where))).results?.[0]?.locations?.[0]?.physicalLocation
        ?.artifactLocation?.uri;
    expect(uri({})).toBe('main.ts');
    expect(uri({ file: 'cdktf.out/stacks/a/cdk.tf.json', line: 4, construct: 'a/B' })).toBe(
      'main.ts',
    );
    // Without construct paths it is no more in the repository.
    expect(uri({ file: 'cdktf.out/stacks/a/cdk.tf.json', line: 4 })).toBe('main.ts');
    expect(uri({ file: 'app/cdktf.out/stacks/a/cdk.tf.json' })).toBe('main.ts');
    expect(uri({ file: 'live/main.tf', line: 4 })).toBe('live/main.tf');
    expect(uri({ file: 'not-cdktf.out/main.tf', line: 4 })).toBe('not-cdktf.out/main.tf');
  });
});

describe('the JUnit report', () => {
  it('is XML with a case for each finding, and counts that add up', () => {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(renderJunit(outcome(3))) as {
      readonly testsuites: Readonly<Record<string, unknown>> & {
        readonly testsuite: readonly Readonly<Record<string, unknown>>[];
      };
    };
    const { testsuites } = parsed;
    expect(testsuites).toMatchObject({
      '@_tests': '4',
      '@_failures': '3',
      '@_skipped': '1',
      '@_errors': '0',
    });
    expect(
      testsuites.testsuite.map((suite) => [suite['@_name'], suite['@_tests'], suite['@_failures']]),
    ).toEqual([
      ['actiontrail-all-regions', '1', '0'],
      ['ram-password-minimum-length', '3', '3'],
    ]);
  });
});

describe('the Markdown', () => {
  it.each([0, 1, 100, 20_000])('is short enough for a comment, with %d findings', (count) => {
    const text = renderMarkdown(outcome(count));
    expect(text.length).toBeLessThan(LONGEST_COMMENT);
    expect(text.startsWith('<!-- alicloud-baseline review -->\n')).toBe(true);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
  });

  it('says what it leaves out', () => {
    expect(renderMarkdown(outcome(100))).toContain('- and 55 more, left out here');
  });

  it('is the same for the same plan', () => {
    expect(renderMarkdown(outcome(100))).toBe(renderMarkdown(outcome(100)));
  });

  it.each([
    [
      'a|b`c`<img src=x> [x](http://y) _z_ \u0007\u202e',
      'a&#124;b&#96;c&#96;&#60;img src=x&#62; &#91;x&#93;(http&#58;//y) &#95;z&#95; &#92;u{7}&#92;u{202e}',
    ],
    // An entity is the sign again when GitHub and GitLab look for names; in code they look for none.
    ['@team', '<code>&#64;</code>team'],
    ['a@b.example, @', 'a<code>&#64;</code>b.example, &#64;'],
    ['#1 o/r#2', '<code>&#35;</code>1 o/r<code>&#35;</code>2'],
    ['!3 $4 ~b', '<code>&#33;</code>3 <code>&#36;</code>4 <code>&#126;</code>b'],
    ['100% # ! a', '100% &#35; &#33; a'],
    ['www.example.com WWW.x', 'www&#46;example.com WWW&#46;x'],
    ['awww.x, w.x', 'awww.x, w.x'],
  ])('names %j, and obeys nothing in it', (text, safe) => {
    expect(escape(text)).toBe(safe);
  });

  it('mentions nobody, whatever is in a message', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('@', '#', '!', 'a', ' ', '`', '<', '/') }),
        (text) => {
          const outside = escape(text).replace(/<code>.*?<\/code>/g, ' ');
          const signs = outside.replace(/&#(\d+);/g, (_, code: string) =>
            String.fromCharCode(Number(code)),
          );
          return !/[@#!]\w/.test(signs);
        },
      ),
    );
  });

  it('links to the sources of rules, which are ours, and to nothing else', () => {
    const text = renderMarkdown(outcome(1, { file: 'https://evil.example/main.tf', line: 3 }));
    const url = 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs';
    const [rule] = rules.filter(({ id }) => id === 'ram-password-minimum-length');
    const linked = {
      ...outcome(1),
      rules: rules.map((one) => (one === rule ? { ...one, references: ['CIS 1', url] } : one)),
    };
    expect(renderMarkdown(linked)).toContain(`. CIS 1; <${url}>\n`);
    expect(text).toContain('<code>https&#58;//evil.example/main.tf:3</code>');
  });
});
