using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What is shared of a record, with whom and on which basis, and the consents on which it may rest.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0171_shares")]
internal sealed class ShareTables : SqlMigration;
