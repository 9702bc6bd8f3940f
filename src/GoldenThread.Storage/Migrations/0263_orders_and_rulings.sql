-- Orders and rulings are few among the statements of a record: what is looked at again of them is found without reading the others, by the page of one's tasks and each night.
create index statement_order_or_ruling on statement (partnership_id, child_id) where kind in ('order', 'ruling');
