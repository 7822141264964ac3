import { readTable } from '../table.js';

/** Meetings: days, agenda, sessions, participants, deadlines. */
export const meetings = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /meetings                     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/pack.zip      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/change        sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/change       sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/state         sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/state        sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/state/taking-back
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/state/taking-back
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/deletion      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/deletion     sign-in no     no       no     no        no    no     no    wrong       wrong no

  How many take part is for everyone, who they are here for members. There is no such application as is asked for.
  GET /meetings/:meeting/participants
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/participants.csv
                                    sign-in no     ok       ok     ok        ok    ok     ok    ok          ok    no
  POST /meetings/:meeting/participants
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:meeting/participation
                                    sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participation
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /meetings/:meeting/participation/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participation/withdrawal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:meeting/participants/:person
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:meeting/participants/:person/validation
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/participants/:person/refusal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participants/:person/validation
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /meetings/:meeting/participants/:person/refusal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:slug/agenda        sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/new   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/items/:code
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/items/:code
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/items/:code/split
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/items/:code/split
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions      sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/sessions/new  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions     sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions/:number
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number/moving
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions/:number/moving
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number/state
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/sessions/:number/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/deadlines     sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/deadlines    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/extensions    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/extensions   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/extensions/:code/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/extensions/:code/ending
                                    sign-in no     no       no     no        no    no     no    none        none  no

  GET /api/v1/meetings/:meeting     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/agenda
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/sessions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PATCH /api/v1/meetings/:meeting   sign-in no     no       no     no        no    no     no    ok          ok    no
  DELETE /api/v1/meetings/:meeting  sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/state/taking-back
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/sessions/:session
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/overlaps
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/sessions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  PATCH /api/v1/meetings/:meeting/sessions/:session
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/sessions/:session/moving
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/sessions/:session/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  PUT /api/v1/meetings/:meeting/agenda
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/agenda
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  PATCH /api/v1/meetings/:meeting/agenda/:item
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/agenda/:item/shift
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/agenda/:item/split
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/meetings/:meeting/agenda/:item
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/deadlines
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/deadlines/:class
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/extensions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/extensions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/extensions/:organization/ending
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /api/v1/meetings/:meeting/participants
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PATCH /api/v1/meetings/:meeting/participants
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/participation
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  POST /api/v1/meetings/:meeting/participation/withdrawal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/participants/:person/validation
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/participants/:person/refusal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  `,
);
