/** Whoever takes the # from a line of the settings file gets what the line says, and no mistake. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings } from '../../cli/commands/check';
import {
  commentedSettings,
  uncommented,
  type CommentedSetting,
} from '../helpers/commented-settings';
import { temporaryFolders } from '../helpers/temporary-folder';

const newFolder = temporaryFolders('commented');
const shipped = readFileSync(join(__dirname, '../../baseline.yaml'), 'utf8');
const settings = commentedSettings(shipped);

interface Needs {
  /** Other settings that have to be there too. */
  readonly others: readonly string[];
  /** What the reader has to change besides. */
  readonly change?: readonly [from: string, to: string];
  readonly because: string;
}

/** What cannot stand alone: the file says so beside each. */
const NEEDS: Readonly<Record<string, Needs>> = {
  'singleSignOn: company': {
    others: ['singleSignOn:'],
    change: ['jobs: [breakGlass, planner, auditor]', 'jobs: [breakGlass, planner]'],
    because: 'it names an identity provider, and who comes from there is no user here',
  },
  'from: high': {
    others: ['webhooks:'],
    because: 'somebody has to hear of everything',
  },
  'exceptions:': {
    others: ['rememberMfa: false'],
    change: ['rememberMfa: false', 'rememberMfa: true'],
    because: 'it excuses what is not there',
  },
};

/** What `alicloud-baseline check` says of a file, beside the metadata that the example names. */
function check(text: string): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'idp-metadata.xml'), '<EntityDescriptor/>');
  const file = join(folder, 'baseline.yaml');
  writeFileSync(file, text);
  return checkSettings(file);
}

function named(says: string): CommentedSetting {
  const found = settings.filter((one) => one.says === says);
  const [setting] = found;
  if (setting === undefined || found.length > 1) {
    throw new Error(`${says}: found ${found.length} times`);
  }
  return setting;
}

function withNeeds(chosen: readonly CommentedSetting[]): string {
  const needs = chosen.flatMap(({ says }) => NEEDS[says] ?? []);
  const all = new Set([...chosen, ...needs.flatMap(({ others }) => others.map(named))]);
  return needs.reduce(
    (text, { change: [from, to] = ['', ''] }) => text.replace(from, to),
    uncommented(shipped, [...all]),
  );
}

describe('a setting that baseline.yaml has as a comment', () => {
  it.each(settings.map((one) => [`line ${one.line + 1}`, one.says, one] as const))(
    'passes the check when it is one no longer: %s, %s',
    (_, says, setting) => {
      expect(check(withNeeds([setting]))).toMatch(/^Account \d{16} /);
      // It is in force, and not in some other comment.
      expect(uncommented(shipped, [setting])).not.toBe(shipped);
      expect(uncommented(shipped, [setting]).split('\n')[setting.line]?.trim()).toMatch(
        new RegExp(`^${says.replace(/[^\w ]/g, '\\$&')}`),
      );
    },
  );

  it.each(Object.keys(NEEDS))('does not pass without what it needs: %s', (says) => {
    expect(() => check(uncommented(shipped, [named(says)]))).toThrow();
  });

  it('passes the check together with all others', () => {
    expect(check(withNeeds(settings))).toMatch(/^Account \d{16} /);
  });

  it('is there for each area of the file', () => {
    expect(settings.length).toBeGreaterThan(40);
    const whole = uncommented(shipped, settings).split('\n');
    const areas = whole.filter((line) => /^\w+:/.test(line)).map((line) => line.split(':')[0]);
    expect(areas).toEqual([
      ...['version', 'account', 'region', 'preset', 'identity', 'network', 'data', 'audit'],
      ...['detective', 'alerts', 'detections', 'cost', 'incident', 'protection', 'enforce'],
      ...['tags', 'exceptions'],
    ]);
  });
});

describe('commentedSettings', () => {
  const says = (text: string): string[] => commentedSettings(text).map((one) => one.says);

  it('tells settings from prose, and takes what stands further in along with its key', () => {
    const text = [
      '# yaml-language-server: $schema=x',
      '# Whether it is on. Note that this: is prose.',
      'a:',
      '  # b: 1 # not prose',
      '  # c:',
      '  #   - d: 2',
      '  #     e: 3',
      '  # And prose again:',
      '  # - f: 4',
      '  #   g: 5',
    ].join('\n');
    expect(says(text)).toEqual(['b: 1', 'c:', '- f: 4']);
    expect(uncommented(text, commentedSettings(text)).split('\n').slice(3)).toEqual([
      '  b: 1 # not prose',
      '  c:',
      '    - d: 2',
      '      e: 3',
      '  # And prose again:',
      '  - f: 4',
      '    g: 5',
    ]);
  });

  it.each(['#a: 1', '#  a: 1 # but a space too many', '## a: 1', '# # a: 1', ' # a: 1', '#- a'])(
    'refuses what looks like a setting and would be none: %s',
    (line) => {
      expect(() => says(line)).toThrow('line 1 is neither setting nor prose');
    },
  );
});
