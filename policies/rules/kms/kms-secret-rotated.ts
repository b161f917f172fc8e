import { defineRule, truth } from '../../review';
import { isOn } from '../common/attributes';

const TYPE = 'alicloud_kms_secret';
const secret = { secret_name: 'example', secret_data: '{}', version_id: 'v1', secret_type: 'Rds' };

export default defineRule({
  id: 'kms-secret-rotated',
  title: 'A password that KMS can replace is replaced by itself',
  severity: 'medium',
  resourceTypes: [TYPE],
  rationale: 'A password that leaked is good until somebody changes it, and nobody does.',
  remediation: 'Set `enable_automatic_rotation = true` and `rotation_interval`, such as `7d`.',
  references: ['Provider docs: alicloud_kms_secret, enable_automatic_rotation'],
  messages: { never: 'the secret is never rotated' },
  examples: {
    fails: { [TYPE]: { example: { ...secret, enable_automatic_rotation: false } } },
    passes: { [TYPE]: { example: { ...secret, enable_automatic_rotation: true } } },
  },
  check: ({ resource, verdict, notApplicable, unknown }) => {
    const kind = resource.string('secret_type').or('Generic');
    // What is in a secret of this kind only its owner knows how to change.
    const isGeneric = kind.is((word) => word.toLowerCase() === 'generic');
    if (isGeneric.holds === true) return notApplicable;
    const rotated = isOn(resource, 'enable_automatic_rotation');
    if (isGeneric.holds === false || rotated.holds === true) return verdict(rotated, 'never');
    return kind.found.state === 'known'
      ? verdict(truth(false, kind.location), 'never')
      : unknown({ ...kind.location, reason: kind.found.reason });
  },
});
