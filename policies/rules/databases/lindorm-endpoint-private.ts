import { endpointRule } from './endpoint-rule';

export default endpointRule({
  id: 'lindorm-endpoint-private',
  product: 'A Lindorm instance',
  remediation: 'Set `enable_public_network = 0`, and reach the instance from the VPC or a VPN.',
  references: ['Provider docs: alicloud_lindorm_public_network'],
  isPublic: {
    alicloud_lindorm_public_network: (resource) =>
      resource.number('enable_public_network').is((on) => on === 1, { absent: false }),
  },
  example: {
    type: 'alicloud_lindorm_public_network',
    always: { instance_id: 'ld-example', engine_type: 'lindorm' },
    fails: { enable_public_network: 1 },
    passes: { enable_public_network: 0 },
  },
});
