using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Reviews, seen by those who are named on them, and reading as a part of the history.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0061_reviews")]
internal sealed class ReviewTables : SqlMigration;
