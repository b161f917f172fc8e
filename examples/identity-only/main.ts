import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { JobRole, LoginSecurity, PasswordPolicy } from 'alicloud-security-baseline';
import { App, TerraformStack } from 'cdktf';

const app = new App();
const stack = new TerraformStack(app, 'identity');
new AlicloudProvider(stack, 'Account', {
  region: 'eu-central-1',
  accountId: '1234567890123456',
  accountType: 'International',
});
new PasswordPolicy(stack, 'PasswordPolicy', { preset: 'strict' });
new LoginSecurity(stack, 'LoginSecurity', { allowedNetworks: ['223.5.5.0/24'] });
new JobRole(stack, 'Operator', { job: 'operator', accountId: '1234567890123456' });
app.synth();
