using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>An index of orders and rulings.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0263_orders_and_rulings")]
internal sealed class OrdersAndRulings : SqlMigration;
