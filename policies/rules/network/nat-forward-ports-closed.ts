import { dangerousPorts, portInWords } from '../../network';
import { defineRule, truth, unknown } from '../../review';

const TYPE = 'alicloud_forward_entry';

const INWARDS = dangerousPorts.filter(({ directions }) => directions.includes('in'));

const entry = {
  forward_table_id: 'ftb-example',
  external_ip: '203.0.113.10',
  internal_ip: '10.0.1.10',
  ip_protocol: 'tcp',
};

export default defineRule({
  id: 'nat-forward-ports-closed',
  title: 'NAT gateways do not forward dangerous ports to machines',
  severity: 'high',
  resourceTypes: [TYPE],
  rationale:
    'A forwarded port is on the internet like one of a machine with a public address, and no security group of the gateway is in between.',
  remediation:
    'Take the entry out and use a bastion or a VPN, or forward a port that is meant for everybody, such as 443.',
  references: ['CIS Alibaba Cloud 2.0, 3.5', 'Provider docs: alicloud_forward_entry'],
  messages: {
    all: 'every port of {external} is forwarded to {internal}',
    port: '{port} of {internal} is forwarded from the internet',
  },
  examples: {
    fails: { [TYPE]: { example: { ...entry, external_port: '2222', internal_port: '22' } } },
    passes: { [TYPE]: { example: { ...entry, external_port: '443', internal_port: '8443' } } },
  },
  check: ({ resource, verdict, fail, pass }) => {
    const protocol = resource.string('ip_protocol').or('any');
    const port = resource.string('internal_port');
    const internal = resource.string('internal_ip');
    const external = resource.string('external_ip');
    const { found } = port;
    if (found.state !== 'known' || protocol.found.state !== 'known') {
      const isKnown = port.is(() => true, { absent: 'unknown' });
      const other = protocol.is(() => true);
      return verdict(isKnown.holds === true ? other : isKnown, 'all');
    }
    if (found.value === 'any') return fail('all', { internal, external }, port);
    const [, from, to] = /^(\d{1,5})(?:\/(\d{1,5}))?$/.exec(found.value) ?? [];
    if (from === undefined) {
      return verdict(unknown({ ...port.location, reason: 'is no port' }), 'port');
    }
    const wanted = protocol.found.value;
    const danger = INWARDS.find(
      (one) =>
        (wanted === 'any' || one.protocol === wanted) &&
        one.from <= Number(to ?? from) &&
        Number(from) <= one.to,
    );
    if (danger === undefined) return pass;
    return verdict(truth(false, port.location), 'port', { port: portInWords(danger), internal });
  },
});
