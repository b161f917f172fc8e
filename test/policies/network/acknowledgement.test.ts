import { BaselineError } from '../../../alicloud/problems';
import { checkAcknowledgement, type Acknowledgement } from '../../../policies/network';

const now = new Date('2026-11-24T12:00:00Z');
const good: Acknowledgement = { reason: 'The vendor signs in until March', expires: '2027-03-31' };

describe('an acknowledgement', () => {
  it.each(['2026-11-24', '2026-11-25', '2027-11-25', '2027-02-28'])('holds until %s', (expires) => {
    expect(() => checkAcknowledgement({ ...good, expires }, now)).not.toThrow();
  });

  it('holds to the last moment of its last day, in UTC, and no longer', () => {
    const last = { ...good, expires: '2026-11-24' };
    expect(() => checkAcknowledgement(last, new Date('2026-11-24T23:59:59.999Z'))).not.toThrow();
    expect(() => checkAcknowledgement(last, new Date('2026-11-25T00:00:00Z'))).toThrow(
      new BaselineError([
        {
          path: 'expires of the acknowledgement',
          found: "'2026-11-24'",
          allowed: 'a day from 2026-11-25 to 2027-11-26, as YYYY-MM-DD',
          fix: 'It has expired: take the rule out, or look at it anew and give another day.',
        },
      ]),
    );
  });

  it.each(['2027-11-26', '9999-12-31'])(
    'does not hold until %s: nobody would look again',
    (expires) => {
      expect(() => checkAcknowledgement({ ...good, expires }, now)).toThrow(
        'Choose a day on which somebody will look again.',
      );
    },
  );

  it.each([
    '',
    'never',
    '2027-02-29',
    '2027-13-01',
    '27-01-01',
    '2027-1-1',
    '2027-01-01T00:00:00Z',
    ' 2027-01-01',
  ])('does not hold until %j, which is no day', (expires) => {
    expect(() => checkAcknowledgement({ ...good, expires }, now)).toThrow(
      'Write the last day on which it holds.',
    );
  });

  it.each(['', 'because', '          ', 'two\nlines of it', 'x'.repeat(301)])(
    'gives a reason, not %j',
    (reason) => {
      expect(() => checkAcknowledgement({ ...good, reason }, now)).toThrow(
        'Say why it has to be open, for whoever reviews it.',
      );
    },
  );

  it('fails rather than holds where a caller without types leaves something out', () => {
    expect(() => checkAcknowledgement({} as Acknowledgement, now)).toThrow(BaselineError);
    const list = [good.reason] as unknown as string;
    expect(() => checkAcknowledgement({ ...good, reason: list }, now)).toThrow(BaselineError);
    expect(() => checkAcknowledgement({ reason: good.reason } as Acknowledgement, now)).toThrow(
      BaselineError,
    );
  });
});
