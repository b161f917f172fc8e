import rule from '../../../../policies/rules/ram/ram-password-requires-uppercase';
import { testRule } from '../rule-tester';
import { characterClassSamples } from './character-class-samples';

testRule(rule, characterClassSamples('require_uppercase_characters', 'upper-case letter'));
