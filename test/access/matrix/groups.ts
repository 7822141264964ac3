import { readTable } from '../table.js';

/** Groups: seats, mandates, policies, subgroups. */
export const groups = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /groups                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/pack.zip        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/new                   sign-in no     no       no     no        no    no     no    no          ok    no
  POST /groups                      sign-in no     no       no     no        no    no     no    no          wrong no
  GET /groups/:slug/meetings/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/meetings       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/meetings        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  A table of seats is looked at; it holds nothing.
  GET /groups/:slug/seat-imports    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/seat-imports   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/seats           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/seats/new       sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/seats          sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/seats/:id/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/seats/:id/ending
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/change          sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/change         sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/ending          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/ending         sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/subgroups       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/subgroups/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/subgroups      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/mandates        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/mandates/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/mandates       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/deadline-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/deadline-policies/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/deadline-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/deadline-policies/:day/dropping
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/deadline-policies/:day/dropping
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /groups/:slug/record-policies ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/record-policies/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/record-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/record-policies/:day/dropping
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/record-policies/:day/dropping
                                    sign-in no     no       no     no        no    no     no    none        none  no

  POST /api/v1/groups/:group/seat-imports
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/groups                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/meetings
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/seats   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/seats  sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/seats/ending
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups               sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/groups/:group/meetings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  PATCH /api/v1/groups/:group       sign-in no     no       no     no        no    no     no    ok          ok    no
  PUT /api/v1/groups/:group/ending  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/subgroups
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/mandates
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/groups/:group/deadline-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/deadline-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/groups/:group/deadline-policies/:day
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /api/v1/groups/:group/record-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/record-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/groups/:group/record-policies/:day
                                    sign-in no     no       no     no        no    no     no    none        none  no
  `,
);
