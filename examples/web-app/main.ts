import { accountProvider } from 'alicloud-security-baseline';
import { App, TerraformStack } from 'cdktf';
import { WebApp } from './web-app';

const account = { id: '1234567890123456', site: 'international' } as const;
const region = 'ap-southeast-1';

const app = new App();
const stack = new TerraformStack(app, 'shop');
accountProvider(stack, 'Account', { account, region });
new WebApp(stack, 'Shop', {
  name: 'shop',
  account,
  region,
  zones: ['ap-southeast-1a', 'ap-southeast-1b'],
  // Yours: an image with the service in it, and the certificate of its domain.
  imageId: 'm-0000000000000example',
  certificateId: '0000000-ap-southeast-1',
  partners: [
    { network: '198.51.100.20/32', because: 'Orders are paid at the payment service' },
    { network: '198.51.100.30/32', because: 'Parcels are announced to the carrier' },
  ],
});
app.synth();
