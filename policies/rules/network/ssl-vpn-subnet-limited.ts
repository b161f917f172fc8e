import { settingRule } from '../common/setting-rule';
import { admission, listOf } from '../common/whitelist';

export default settingRule({
  id: 'ssl-vpn-subnet-limited',
  title: 'Who dials in by SSL-VPN reaches the networks that are named',
  severity: 'medium',
  rationale:
    'With `0.0.0.0/0` each client reaches all that the gateway reaches: what is peered, what is behind a leased line, and what is added tomorrow.',
  remediation: 'Set `local_subnet` to the blocks that clients need.',
  references: ['Provider docs: alicloud_ssl_vpn_server, local_subnet'],
  message: 'clients reach every network behind the gateway',
  reads: {
    alicloud_ssl_vpn_server: (server) =>
      admission([listOf(server.string('local_subnet'))]).isClosed,
  },
  example: {
    type: 'alicloud_ssl_vpn_server',
    always: { vpn_gateway_id: 'vpn-example', client_ip_pool: '192.168.0.0/16' },
    fails: { local_subnet: '0.0.0.0/0' },
    passes: { local_subnet: '10.0.0.0/16' },
  },
});
