import { readTable } from '../table.js';

/** Entities, the people who act for them, and their accounts. */
export const people = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  Entities are public; who acts for one is for secretariats, and for herself. The person asked for is a delegate of Egypt.
  GET /organizations                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /organizations/:organization  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /organizations/new            sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations               sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/edit
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations/:organization sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/focal-points/:person/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /organizations/:organization/focal-points/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /people                       sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /people/:person               sign-in none   none     ok     none      none  none   none  ok          ok    none
  GET /people/new                   sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people                      sign-in no     no       no     no        no    no     no    no          wrong no
  GET /people/import                sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/import               sign-in no     no       no     no        no    no     no    no          ok    no
  GET /people/import/:import        sign-in no     no       no     no        no    no     no    no          none  no
  POST /people/import/:import       sign-in no     no       no     no        no    no     no    no          none  no
  GET /people/:person/edit          sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/:person              sign-in no     no       no     no        no    no     no    no          ok    no
  GET /people/:person/ending        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /people/:person/reopening     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /people/:person/reopening    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/:person/ending       sign-in no     no       no     no        no    no     no    no          ok    no
  GET /sign-in                      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /sign-in                     wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /sign-in/:secret              gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /sign-in/:secret             gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /sign-out                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /password/forgotten           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /password/forgotten          wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /password/:secret             gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /password/:secret            gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone

  Anybody may ask for an account; focal points and administrators decide. There is no such request as is asked for.
  GET /account/request              ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/request             wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /account/request/:secret      gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /account/request/:secret     gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  GET /account/requests             sign-in no     no       no     no        no    no     no    no          ok    no
  GET /account/requests/:request    sign-in none   none     none   none      none  none   none  none        none  none
  GET /account/requests/:request/approval
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /account/requests/:request/declining
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/requests/:request/approval
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /account/requests/:request/declining
                                    sign-in none   none     none   none      none  none   none  none        none  none

  Of an account everybody has her own. The sign-in and the token to be ended are somebody else's.
  GET /account                      sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account                     sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /account/password             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/password            sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /account/tokens               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/tokens              sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  POST /account/sign-ins/:id/ending sign-in none   none     none   none      none  none   none  none        none  none
  POST /account/tokens/:id/ending   sign-in none   none     none   none      none  none   none  none        none  none

  GET /api/v1/organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  POST /api/v1/organizations/:organization/focal-points/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /api/v1/account/requests      sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/account/requests/:request
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/account/requests/:request/approval
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/account/requests/:request/declining
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  POST /api/v1/people-imports       sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/people-imports/:import
                                    sign-in no     no       no     no        no    no     no    no          none  no
  POST /api/v1/people-imports/:import
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /api/v1/organizations         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/organizations/:organization
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/organizations        sign-in no     no       no     no        no    no     no    no          ok    no
  PATCH /api/v1/organizations/:organization
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/people                sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/people/:person        sign-in none   none     ok     none      none  none   none  ok          ok    none
  POST /api/v1/people               sign-in no     no       no     no        no    no     no    no          ok    no
  PATCH /api/v1/people/:person      sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/people/:person/reopening
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/people/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  `,
);
