using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Steps of setting a partnership up that were done.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0131_set_up")]
internal sealed class SetUpStepTable : SqlMigration;
