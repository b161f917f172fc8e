import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'sso-changed',
  title: 'Single sign-on was changed',
  severity: 'critical',
  description: 'Who runs the identity provider can be anybody here.',
  runbook: [
    'Compare the provider with your own identity provider.',
    'Undo it, unless somebody answers for it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['New signing certificates.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['SAMLProviderName', 'OIDCProviderName'],
  filter: calls(
    ['Ims'],
    'CreateSAMLProvider',
    'UpdateSAMLProvider',
    'DeleteSAMLProvider',
    'CreateOIDCProvider',
    'UpdateOIDCProvider',
    'DeleteOIDCProvider',
    'AddClientIdToOIDCProvider',
    'RemoveClientIdFromOIDCProvider',
    'AddFingerprintToOIDCProvider',
    'RemoveFingerprintFromOIDCProvider',
    'SetUserSsoSettings',
    'SetDefaultDomain',
  ),
});
