/** The policy by which people look after their own device, by the name that it is made with. */
import { compile, evaluate } from '../../../policies/ram';
import {
  asPolicies,
  jobPermissions,
  managedNames,
  ownMfaPolicyName,
} from '../../../policies/roles';
import { shippedSettings } from '../../helpers/every-option';

test.each([
  ['alice', 'alice-own-mfa-device'],
  ['first-admin', 'first-admin-own-mfa-device'],
  ['first.admin', 'first-admin-own-mfa-device-1'],
  ['a.b_c', 'a-b-c-own-mfa-device-5'],
])('of %s is %s', (user, policy) => {
  expect(ownMfaPolicyName(user)).toBe(policy);
});

const settings = shippedSettings();
const permissions = jobPermissions('deployer', settings, {
  scope: undefined,
  managed: managedNames(settings),
});
const deployer = compile({ identity: asPolicies(permissions) });
const decided = (action: string, resource: string): string =>
  evaluate({ action, resource: `acs:${resource}` }, deployer).decision;

test.each([
  ['ram:GetPolicy', 'ram:*:1234567890123456:policy/first-admin-own-mfa-device-1', 'allowed'],
  ['ram:GetPolicy', 'ram:*:1234567890123456:policy/somebody-own-mfa-device', 'implicitly-denied'],
  [
    'log:GetLogStore',
    'log:cn-heyuan:1234567890123456:project/sls-alert-1234567890123456-cn-heyuan/logstore/x',
    'allowed',
  ],
  [
    'log:GetLogStore',
    'log:cn-heyuan:1234567890123456:project/shop/logstore/x',
    'implicitly-denied',
  ],
])('the deployer asks for %s on %s: %s', (action, resource, decision) => {
  expect(decided(action, resource)).toBe(decision);
});
