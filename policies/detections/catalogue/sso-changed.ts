import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ims', 'CreateSAMLProvider', {});

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
  filter: calls(
    ['Ims'],
    'CreateSAMLProvider',
    'UpdateSAMLProvider',
    'DeleteSAMLProvider',
    'CreateOIDCProvider',
    'UpdateOIDCProvider',
    'DeleteOIDCProvider',
    'SetUserSsoSettings',
    'SetDefaultDomain',
  ),
  matches: [
    sample('CreateSAMLProvider', call),
    sample(
      'SetDefaultDomain with other capitals in the product',
      apiCall('IMS', 'SetDefaultDomain', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ims', call, 'ListSAMLProviders'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateSAMLProvider', {}),
    ),
  ],
});
