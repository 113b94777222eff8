import {ERRORS} from '../../safety/errors.ts';
import {KILLS} from '../../safety/kills.ts';
import {POWER} from '../../safety/power.ts';
import {holdRows} from './hold-rows.ts';

holdRows([...KILLS, ...POWER, ...ERRORS]);
