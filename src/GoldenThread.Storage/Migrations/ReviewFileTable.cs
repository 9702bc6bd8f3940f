using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Documents of reviews.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0063_review_files")]
internal sealed class ReviewFileTable : SqlMigration;
