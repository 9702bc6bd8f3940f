using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What was sent and waits is known by its key; when a record is looked at again for adults who are unseen; who may act on whose tasks.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0170_live")]
internal sealed class LiveColumns : SqlMigration;
