import { accept, minimal, problemsOf, withLines } from './helpers';

const audit = (...lines: string[]) => withLines('audit:', ...lines.map((line) => `  ${line}`));
const told = (text: string) => problemsOf(text).map(({ path, allowed }) => [path, allowed]);

describe('what settings say about the audit trail', () => {
  it('is that there is one, kept for ever, where the file says nothing', () => {
    const expected = {
      enabled: true,
      trailName: 'alicloud-baseline-trail',
      customerKey: false,
      organization: false,
    };
    expect(accept(minimal).audit).toEqual(expected);
    expect(accept(withLines('audit:')).audit).toEqual(expected);
  });

  it('is decided to the last field', () => {
    const text = audit(
      'trailName: who-did-what',
      'keepDays: 730',
      'lock: { days: 365, state: locked }',
      'customerKey: true',
      'project: { name: central, region: eu-west-1 }',
      'organization: true',
      'dataEvents: {}',
      'logStoreDays: 400',
    );
    expect(accept(text).audit).toEqual({
      enabled: true,
      trailName: 'who-did-what',
      keepDays: 730,
      lock: { days: 365, state: 'locked' },
      customerKey: true,
      project: { name: 'central', region: 'eu-west-1', accountId: '1234567890123457' },
      organization: true,
      dataEvents: { region: 'ap-southeast-1' },
      logStoreDays: 400,
    });
  });

  it('takes a bucket that exists, and puts a project in the home region where none is named', () => {
    const { bucket, project } = accept(
      audit('bucket: { name: archive, keyPrefix: trails }', 'project: { name: central }'),
    ).audit;
    expect(bucket).toEqual({ name: 'archive', keyPrefix: 'trails' });
    expect(project).toEqual({
      name: 'central',
      region: 'ap-southeast-1',
      accountId: '1234567890123457',
    });
  });

  it.each<[string, string]>([
    ['trailName: short', 'audit.trailName'],
    ['keepDays: 364', 'audit.keepDays'],
    ['lock: { days: 365 }', 'audit.lock.state'],
    ['lock: { days: 365, state: true }', 'audit.lock.state'],
    ['logStoreDays: 180', 'audit.logStoreDays'],
    ['bucket: { name: Archive }', 'audit.bucket.name'],
    ['bucket: { name: archive, keyPrefix: a }', 'audit.bucket.keyPrefix'],
    ['bucket: { name: archive, writeRoleArn: writer }', 'audit.bucket.writeRoleArn'],
    ['project: { name: central, accountId: 12 }', 'audit.project.accountId'],
  ])('refuses %s', (line, path) => {
    expect(problemsOf(audit(line)).map((problem) => problem.path)).toEqual([path]);
  });

  it.each(['keepDays: 365', 'customerKey: true', 'lock: { days: 1, state: trial }'])(
    'does not say of a bucket that exists: %s',
    (line) => {
      const [key = ''] = line.split(':');
      expect(told(audit('bucket: { name: archive }', line))).toEqual([
        [`audit.${key}`, 'nothing beside audit.bucket'],
      ]);
    },
  );
});
