import { defineRule } from '../../review';

const TYPE = 'alicloud_ssl_vpn_server';

const server = {
  vpn_gateway_id: 'vpn-example',
  client_ip_pool: '192.168.0.0/16',
  local_subnet: '10.0.0.0/16',
};

export default defineRule({
  id: 'ssl-vpn-encrypted',
  title: 'What goes through an SSL-VPN is encrypted',
  severity: 'high',
  resourceTypes: [TYPE],
  rationale: 'With the cipher `none` everybody on the way reads and changes what goes through.',
  remediation: 'Set `cipher = "AES-256-CBC"`.',
  references: ['Provider docs: alicloud_ssl_vpn_server, cipher'],
  messages: { clear: 'the SSL-VPN server encrypts nothing: cipher is {cipher}' },
  examples: {
    fails: { [TYPE]: { example: { ...server, cipher: 'none' } } },
    passes: { [TYPE]: { example: { ...server, cipher: 'AES-256-CBC' } } },
  },
  check: ({ resource, verdict }) => {
    const cipher = resource.string('cipher').or('AES-128-CBC');
    return verdict(
      cipher.is((name) => name !== 'none'),
      'clear',
      { cipher },
    );
  },
});
