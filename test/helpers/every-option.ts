import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings, type Settings } from '../../settings';

/** The settings file that we ship. */
export function shippedSettings(): Settings {
  return parseSettings(readFileSync(join(__dirname, '../../baseline.yaml'), 'utf8'), { env: {} });
}

const METADATA =
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/"><IDPSSODescriptor/></EntityDescriptor>';

/** A settings file in which everything is on that makes something. */
export const EVERY_OPTION = `version: 1
account: { id: '1234567890123456' }
region: ap-southeast-1
identity:
  login: { allowedNetworks: [223.5.5.0/24] }
  jobs:
    developer: { scope: { tag: team=web } }
    operator: { networks: [223.5.5.0/24] }
    billing:
    auditor: { singleSignOn: company }
    deployer:
    planner:
    breakGlass: { roleName: break-glass-acme }
  people:
    alice: { jobs: [breakGlass, deployer, operator, planner] }
    bob.builder: { jobs: [developer, billing] }
  singleSignOn: { company: { metadataFile: idp.xml } }
  pipelines:
    - name: deployer-main
      job: deployer
      github: { repository: acme/cloud, environments: [production] }
    - { name: plan, job: planner, gitlab: { project: acme/cloud, branches: [main] } }
    - name: deploy-shop
      job: developer
      scope: { tag: team=shop }
      github: { repository: acme/shop, environments: [production] }
  decoys: [backup-admin]
  never:
    - { action: ram:CreateAccessKey, resource: '*', except: [break-glass-acme, user/alice] }
  terraformState:
    bucket: acme-state
    locks: { instance: acme-locks }
network:
  vpcs:
    - { name: main, cidr: 10.0.0.0/24 }
    - { name: other, cidr: 10.1.0.0/24, region: eu-central-1 }
  regions: [eu-central-1]
  trustedNetworks: [203.0.113.0/24]
  flowLogs: { enabled: true }
data:
  backups: [{ name: daily, copyTo: { region: ap-southeast-5 } }]
  diskEncryption: { regions: [eu-central-1], customerKeys: true }
  vaults: [{ name: files }]
audit:
  trailName: main-trail
  customerKey: true
  keepDays: 730
  lock: { days: 365, state: trial }
  organization: true
  dataEvents: { region: us-west-1 }
detective:
  rules: { on: [vpc-flow-logs-enabled], remediate: [oss-bucket-public-read-prohibited] }
  deliver: true
  contacts: [{ name: alice, email: alice@example.com, mobile: '13800000000' }]
  notifyAbout: [Notifications of Product Expiration]
alerts:
  people: { security: { email: [security@example.com] } }
  webhooks: { chat: { kind: slack } }
  test: first
cost:
  budgets: [{ name: all, amount: 500 }]
  balanceFloor: 100
  quotas: [{ name: nics, product: ecs, code: q_elastic-network-interfaces }]
`;

/** The same, decided. */
export function everyOption(text = EVERY_OPTION): Settings {
  return parseSettings(text, { env: {}, read: () => METADATA });
}
