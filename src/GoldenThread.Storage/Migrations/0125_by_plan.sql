-- What hangs on a plan's actions is asked for by plan: without these each page of a plan reads those of all plans.
create index evidence_plan on evidence (partnership_id, plan_id);
create index impact_plan on impact (partnership_id, plan_id);
create index progress_update_plan on progress_update (partnership_id, plan_id);
create index board_exchange_plan on board_exchange (partnership_id, plan_id);
create index organisation_return_plan on organisation_return (partnership_id, plan_id);
create index proof_plan on proof (partnership_id, plan_id);
create index attachment_plan on attachment (partnership_id, plan_id);
