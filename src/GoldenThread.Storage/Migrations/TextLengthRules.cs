using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>How long each text may be.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0081_lengths")]
internal sealed class TextLengthRules : SqlMigration;
