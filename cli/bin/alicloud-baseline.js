#!/usr/bin/env node
require('../dist/alicloud-baseline.js');
