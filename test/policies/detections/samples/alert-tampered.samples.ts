import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Sls', 'DeleteAlert', {});

const onFunction = (eventName: string, functionName: string) =>
  apiCall('FC', eventName, { functionName });

export default {
  matches: [
    sample('DeleteAlert', call),
    sample('DisableAlert with other capitals in the product', apiCall('LOG', 'DisableAlert', {})),
    sample('DeleteJob', apiCall('Sls', 'DeleteJob', {})),
    sample(
      'UpdateJob by the console',
      apiCall('Log', 'UpdateJob', {}, { eventType: 'ConsoleOperation' }),
    ),
    sample('DisableJob', apiCall('Sls', 'DisableJob', {})),
    sample('whom alerts tell', apiCall('Sls', 'UpdateResourceRecord', {})),
    sample(
      'the budget watch is deleted',
      onFunction('DeleteFunction', 'alicloud-baseline-budget-watch'),
    ),
    sample('its timer is deleted', onFunction('DeleteTrigger', 'alicloud-baseline-budget-watch')),
    sample(
      'it may no longer run, by the name of its interface',
      apiCall('fc-open', 'PutConcurrencyConfig', {
        FunctionName: 'alicloud-baseline-budget-watch',
      }),
    ),
    sample('a function that the event does not name', apiCall('FC', 'UpdateFunction', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Sls', call, 'GetAlert'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteAlert', {})),
    sample('an alert is made, as each deployment does', apiCall('Sls', 'CreateJob', {})),
    sample('an alert is made by its own call', apiCall('Sls', 'CreateAlert', {})),
    sample('an alert is switched on', apiCall('Sls', 'EnableAlert', {})),
    sample('a job that is no alert, by its own call', apiCall('Sls', 'UpdateScheduledSQL', {})),
    sample('another function is deployed', onFunction('UpdateFunction', 'payments-charge')),
    sample('a function is called', onFunction('InvokeFunction', 'alicloud-baseline-budget-watch')),
  ],
} satisfies Samples;
