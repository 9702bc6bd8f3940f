using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What belongs to a review: requests, chronologies, records.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0062_review_records")]
internal sealed class ReviewRecordTables : SqlMigration;
