import { defineControl } from '../control';
import type { Control } from '../control';

const automated = { level: 1, assessed: 'automated' } as const;
const manually = { level: 1, assessed: 'manual' } as const;

const passwords = {
  ...automated,
  enforcedBy: ['PasswordPolicy'],
  detections: ['password-policy-changed', 'password-policy-weakened'],
} as const;

/** Section 1. */
export const identity: readonly Control[] = [
  defineControl({
    id: '1.1',
    title: 'The root account is not used for daily work',
    ...manually,
    detections: ['root-login', 'root-access-key-used'],
    manual:
      'Nothing can be set that stops root. The roles and the emergency role of the baseline are what people use instead; whether they do is up to them.',
  }),
  defineControl({
    id: '1.2',
    title: 'The root account has no access key',
    ...manually,
    detections: ['root-access-key-created', 'root-access-key-used'],
    configRules: ['root-ak-check'],
    manual: 'Only root can delete a key of its own, in the console.',
  }),
  defineControl({
    id: '1.3',
    title: 'The root account signs in with a second factor',
    ...manually,
    detections: ['root-login-without-mfa', 'root-credentials-changed'],
    configRules: ['root-mfa-check'],
    manual: 'Only root can enrol its own device, in the console.',
  }),
  defineControl({
    id: '1.4',
    title: 'Every RAM user with a console password signs in with a second factor',
    ...automated,
    enforcedBy: ['LoginSecurity'],
    rules: ['ram-mfa-mandatory', 'ram-mfa-not-remembered', 'ram-login-profile-mfa-required'],
    detections: ['login-without-mfa', 'mfa-device-removed', 'security-preference-changed'],
    configRules: ['ram-user-mfa-check'],
  }),
  defineControl({
    id: '1.5',
    title: 'Users who have not signed in for 90 days cannot any more',
    ...automated,
    enforcedBy: ['LoginSecurity'],
    rules: ['ram-idle-users-lose-access'],
    detections: ['security-preference-changed'],
    configRules: ['ram-user-last-login-expired-check'],
  }),
  defineControl({
    id: '1.6',
    title: 'Access keys are changed every 90 days',
    ...automated,
    rules: ['ram-access-key-not-in-state', 'ram-idle-access-keys-disabled'],
    configRules: ['ram-user-ak-create-date-expired-check-v2', 'ram-user-ak-used-expired-check'],
    manual:
      'No setting makes a key expire: those in use have to be changed by hand. The baseline makes no keys, and switches off those that were not used for 90 days.',
  }),
  defineControl({
    id: '1.7',
    title: 'Passwords have an upper-case letter',
    ...passwords,
    rules: ['ram-password-requires-uppercase', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.8',
    title: 'Passwords have a lower-case letter',
    ...passwords,
    rules: ['ram-password-requires-lowercase', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.9',
    title: 'Passwords have a symbol',
    ...passwords,
    rules: ['ram-password-requires-symbols', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.10',
    title: 'Passwords have a number',
    ...passwords,
    rules: ['ram-password-requires-numbers', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.11',
    title: 'Passwords have 14 characters or more',
    ...passwords,
    rules: ['ram-password-minimum-length', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.12',
    title: 'The last five passwords cannot be used again',
    ...passwords,
    rules: ['ram-password-reuse-prevented', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.13',
    title: 'Passwords last for 365 days or longer',
    ...passwords,
    rules: ['ram-password-lifetime', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.14',
    title: 'Five wrong passwords within an hour lock the user out for a while',
    ...passwords,
    rules: ['ram-password-lockout', 'ram-password-policy-declared-once'],
  }),
  defineControl({
    id: '1.15',
    title: 'No custom policy allows every action on every resource',
    ...automated,
    offeredBy: ['AccessBaseline', 'JobRole'],
    rules: [
      'ram-policy-no-full-administrator',
      'ram-no-administrator-attached',
      'ram-policy-no-allow-not-action',
      'ram-policy-no-whole-service',
    ],
    detections: ['administrator-granted'],
    configRules: ['ram-policy-no-statements-with-admin-access-check'],
    manual:
      'The roles of the baseline allow what each job needs; the one for emergencies allows everything, for an hour and with a second factor: leave `identity.jobs.breakGlass` out where nobody may have that. Policies that others made stay as they are.',
  }),
  defineControl({
    id: '1.16',
    title: 'Policies are attached to groups and roles, not to users',
    ...automated,
    offeredBy: ['AccessBaseline', 'JobGroup', 'JobRole'],
    rules: ['ram-policies-not-on-users'],
    detections: ['permission-granted'],
    manual:
      'The baseline gives rights to groups and roles, and takes away none that users have. Each person has one policy on the own MFA device: it names the user, and RAM has no variable for who asks that a group could use.',
  }),
];
