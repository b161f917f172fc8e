import { auditSection } from '../../settings/areas/audit';
import { list, section, text } from '../../settings/fields';
import { anyText, having } from '../props';

/** A key that encrypts data of ours. */
export const customerKeyField = having({ keyId: anyText }, 'a key, which has a keyId');

/** Objects that nobody can delete for a time. */
export const lockField = auditSection.shape.lock.unwrap();

export const grantField = section(
  {
    principals: list(
      text(
        {
          pattern: /^\s*(?!\*\s*$)\S.*$/,
          allowed: 'an id of an account, user or role: * is everybody',
        },
        'Who is let in.',
      ),
      100,
      'Who is let in.',
    ).min(1, { error: 'at least one' }),
    actions: list(
      text(
        { pattern: /^oss:[A-Za-z*]+$/, allowed: 'an action of OSS, such as oss:PutObject' },
        'An action.',
      ),
      100,
      'What they may do.',
    ).min(1, { error: 'at least one' }),
    prefix: anyText.optional(),
  },
  'Whom the bucket lets in.',
);
