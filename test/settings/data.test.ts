import { accept, minimal, problemsOf, withLines } from './helpers';

const data = (...lines: string[]) => withLines('data:', ...lines.map((line) => `  ${line}`));
const told = (text: string) => problemsOf(text).map(({ path, allowed }) => [path, allowed]);

describe('what settings say about data', () => {
  it('is what costs nothing, where the file says nothing', () => {
    const expected = {
      diskEncryption: { regions: [], customerKeys: false, rotationDays: 365 },
      backups: [],
      vaults: [],
    };
    expect(accept(minimal).data).toEqual(expected);
    expect(accept(withLines('data:')).data).toEqual(expected);
    expect(accept(minimal).protection).toBe('keep');
  });

  it('is decided to the last field', () => {
    const text = data(
      'diskEncryption: { regions: [eu-west-1], customerKeys: true }',
      'backups:',
      '  - name: daily',
      '  - name: gold',
      '    tag: tier=gold=plated',
      '    regions: [eu-west-1, cn-hangzhou]',
      '    weekdays: [1]',
      '    hours: [0, 12]',
      '    keepDays: 7',
      '    copyTo: { region: us-west-1 }',
      'vaults: [{ name: files }]',
    );
    expect(accept(text).data).toEqual({
      diskEncryption: { regions: ['eu-west-1'], customerKeys: true, rotationDays: 365 },
      backups: [
        {
          name: 'daily',
          tag: { key: 'backup', value: 'daily' },
          regions: ['ap-southeast-1'],
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          hours: [2],
          keepDays: 30,
        },
        {
          name: 'gold',
          tag: { key: 'tier', value: 'gold=plated' },
          regions: ['eu-west-1', 'cn-hangzhou'],
          weekdays: [1],
          hours: [0, 12],
          keepDays: 7,
          copyTo: { region: 'us-west-1', keepDays: 7 },
        },
      ],
      vaults: [{ name: 'files', region: 'ap-southeast-1', keepDays: 90, immutable: false }],
    });
  });

  it('lets buckets be public for a reason only', () => {
    const line = 'allowPublicBucketsBecause: The shop serves its pictures from one';
    expect(accept(data(line)).data.allowPublicBucketsBecause).toBe(
      'The shop serves its pictures from one',
    );
    expect(told(data('allowPublicBucketsBecause: true'))).toEqual([
      ['data.allowPublicBucketsBecause', 'one line of 10 to 300 characters'],
    ]);
  });

  it.each<[string, string, string]>([
    [
      'diskEncryption: { regions: [eu-west-1, eu-west-1] }',
      'data.diskEncryption.regions[1]',
      'each entry once',
    ],
    [
      'diskEncryption: { customerKeys: true, rotationDays: 6 }',
      'data.diskEncryption.rotationDays',
      'a whole number of days from 7 to 730',
    ],
    [
      'backups: [{ name: Daily }]',
      'data.backups[0].name',
      '1 to 40 lower-case letters, digits or hyphens',
    ],
    ['backups: [{ name: a }, { name: a }]', 'data.backups[1].name', 'a name of its own for each'],
    [
      'backups: [{ name: a, tag: daily }]',
      'data.backups[0].tag',
      'a key and a value, such as backup=daily',
    ],
    ['backups: [{ name: a, weekdays: [] }]', 'data.backups[0].weekdays', 'at least one'],
    [
      'backups: [{ name: a, hours: [24] }]',
      'data.backups[0].hours[0]',
      'a whole number of hours from 0 to 23',
    ],
    [
      'backups: [{ name: a, keepDays: 0 }]',
      'data.backups[0].keepDays',
      'a whole number of days from 1 to 65535',
    ],
    [
      'backups: [{ name: a, regions: [us-west-1], copyTo: { region: us-west-1 } }]',
      'data.backups[0].copyTo.region',
      'a region that the disks are not in',
    ],
    ['vaults: [{ name: a }, { name: a }]', 'data.vaults[1].name', 'a name of its own for each'],
  ])('refuses %s', (line, path, allowed) => {
    expect(told(data(line))).toEqual([[path, allowed]]);
  });

  it('takes protection from what holds data only in as many words', () => {
    expect(accept(withLines('protection: removable')).protection).toBe('removable');
    expect(told(withLines('protection: false'))).toEqual([['protection', 'keep or removable']]);
  });
});
