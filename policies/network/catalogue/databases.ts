import { dangerous, type DangerousPort } from './dangerous-port';

/** Where data is. */
export const databasePorts: readonly DangerousPort[] = [
  dangerous('database', [1433, 1434], {
    service: 'SQL Server',
    why: 'Worms guess passwords and run commands by stored procedures.',
    source: 'worms',
  }),
  dangerous('database', 1434, {
    service: 'SQL Server Browser',
    protocol: 'udp',
    why: 'Tells where each instance listens (Slammer came this way).',
    source: 'general',
  }),
  dangerous('database', 1521, {
    service: 'Oracle Database',
    why: 'A guessed password is all of the data.',
    source: 'general',
  }),
  dangerous('database', 3306, {
    service: 'MySQL',
    why: 'Worms guess passwords and run commands by user-defined functions.',
    source: 'worms',
  }),
  dangerous('database', 5432, {
    service: 'PostgreSQL',
    why: 'A guessed password is all of the data, and COPY runs programs.',
    source: 'risky',
  }),
  dangerous('database', 3433, {
    service: 'ApsaraDB RDS for SQL Server',
    why: 'A guessed password is all of the data.',
    source: 'general',
  }),
  dangerous('database', 6379, {
    service: 'Redis',
    why: 'Without a password anybody writes a crontab with it, and that runs a miner.',
    source: 'worms',
  }),
  dangerous('database', 26_379, {
    service: 'Redis Sentinel',
    why: 'Without a password anybody makes another machine the master.',
    source: 'general',
  }),
  dangerous('database', [27_017, 27_019], {
    service: 'MongoDB',
    why: 'Open ones are emptied and held to ransom.',
    source: 'risky',
  }),
  dangerous('database', 11_211, {
    service: 'memcached',
    why: 'Has no password.',
    source: 'general',
  }),
  dangerous('database', 11_211, {
    service: 'memcached over UDP',
    protocol: 'udp',
    why: 'The strongest mirror there is for floods against others.',
    source: 'general',
  }),
  dangerous('database', 9200, {
    service: 'Elasticsearch',
    why: 'Old ones have no password and run scripts.',
    source: 'general',
  }),
  dangerous('database', 9300, {
    service: 'Elasticsearch between nodes',
    why: 'An untrusted node joins the cluster and is given the data.',
    source: 'general',
  }),
  dangerous('database', 5601, {
    service: 'Kibana',
    why: 'Everything in Elasticsearch, in a browser.',
    source: 'general',
  }),
  dangerous('database', 5984, {
    service: 'CouchDB',
    why: 'Open ones give everybody an administrator, who runs commands.',
    source: 'general',
  }),
  dangerous('database', 8086, {
    service: 'InfluxDB',
    why: 'Has no password unless it is told to.',
    source: 'general',
  }),
  dangerous('database', 8123, {
    service: 'ClickHouse over HTTP',
    why: 'The default user has no password.',
    source: 'general',
  }),
  dangerous('database', [7000, 7001], {
    service: 'Cassandra between nodes',
    why: 'An untrusted node joins the ring and is given the data.',
    source: 'general',
  }),
  dangerous('database', 9042, {
    service: 'Cassandra',
    why: 'Has no password unless it is told to.',
    source: 'general',
  }),
];

/** What runs work for others, or passes it on. */
export const dataPlatformPorts: readonly DangerousPort[] = [
  dangerous('data-platform', 2181, {
    service: 'ZooKeeper',
    why: 'Has no password: whoever reaches it configures what relies on it.',
    source: 'general',
  }),
  dangerous('data-platform', [8030, 8033], {
    service: 'Hadoop YARN',
    why: 'Runs the job that is handed in, such as a miner.',
    source: 'general',
  }),
  dangerous('data-platform', 8088, {
    service: 'Hadoop YARN over HTTP',
    why: 'Runs the job that is handed in, without a password: a favourite of miners.',
    source: 'general',
  }),
  dangerous('data-platform', 50_070, {
    service: 'Hadoop HDFS',
    why: 'Files for anybody.',
    source: 'general',
  }),
  dangerous('data-platform', 6066, {
    service: 'Spark',
    why: 'Runs the job that is handed in.',
    source: 'general',
  }),
  dangerous('data-platform', 9092, {
    service: 'Kafka',
    why: 'Has no password unless it is told to.',
    source: 'general',
  }),
  dangerous('data-platform', 61_616, {
    service: 'ActiveMQ',
    why: 'Objects that are sent are run.',
    source: 'general',
  }),
  dangerous('data-platform', 8161, {
    service: 'ActiveMQ console',
    why: 'Default passwords and file uploads.',
    source: 'general',
  }),
  dangerous('data-platform', 15_672, {
    service: 'RabbitMQ console',
    why: 'Default passwords.',
    source: 'general',
  }),
  dangerous('data-platform', 8848, {
    service: 'Nacos',
    why: 'Configuration of every service, with the passwords in it; its default key is known.',
    source: 'general',
  }),
];
