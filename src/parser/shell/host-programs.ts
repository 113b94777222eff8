/**
 * Programs of those who keep machines, by name: their effects are those of their words. Sources: section 8 of the manuals of Debian and Red Hat (boot, disks, network, accounts, mail,
 * directories), Proxmox VE, ESXi, libvirt, Ceph, Samba, OpenLDAP, FreeIPA, Zimbra, Zabbix, of HTCondor, Slurm, PBS and LSF, of databases' and data platforms' own tools, and of the controllers of Broadcom, HPE and Dell. Left out is what is a word of prose as well.
 */
export const HOST_PROGRAMS: ReadonlySet<string> = new Set(
	`netplan update-initramfs update-grub update-grub2 grub-install grub2-install grub2-mkconfig grub-mkconfig grub2-set-default grub-set-default grub-reboot grub2-editenv grubby dracut mkinitrd mkinitramfs mkinitcpio
	depmod insmod rmmod e2label resize2fs glabel gpart geom gmirror gstripe gconcat camcontrol nvmecontrol debugfs e2image xfs_growfs xfs_admin xfsdump xfsrestore xfs_freeze fsfreeze fsck.ext2 fsck.ext3 fsck.ext4 fsck.xfs fsck.vfat e2fsck fsck swapon partx partprobe kpartx losetup blockdev dmsetup
	pvck vgcfgbackup vgrename lvrename vgexport vgimport vgimportclone lvextend lvresize pvresize growpart cloud-init sgdisk sfdisk gdisk cfdisk multipathd targetcli drbdsetup drbdadm cryptsetup
	pvesm pveceph pveum pvesr pvenode pveam pvedaemon pveproxy proxmox-backup-client proxmox-backup-manager vzdump qmrestore pve-ha-manager
	virt-install virt-clone virt-resize virt-customize virt-sysprep guestfish guestmount guestunmount qemu-nbd qemu-system-x86_64 esxcfg-vmknic esxcfg-nics esxcfg-vswitch vmware-cmd
	ceph-disk ceph-deploy ceph-authtool ceph-objectstore-tool ceph-monstore-tool ceph-kvstore-tool ceph-bluestore-tool monmaptool crushtool rsnapshot photorec testdisk
	socat tshark ifup ifquery ifreload brctl mii-tool unbound-control unbound-checkconf pdns_control rec_control dnssec-keygen dnssec-signzone dhclient dhcpcd iwconfig wpa_supplicant nmtui iptables-restore ip6tables-save ip6tables-restore netfilter-persistent ipset
	hwclock ntpdate localectl machinectl chkconfig update-rc.d rc-update rc-service telinit invoke-rc.d gpasswd chage chpasswd pwconv vipw nsenter unshare setsebool audit2allow restorecon setfacl chattr lsattr edquota repquota setquota quotacheck quotaon quotaoff renice
	dpkg-reconfigure apt-mark apt-key add-apt-repository do-release-upgrade debconf-set-selections subscription-manager yum-config-manager package-cleanup update-alternatives ldconfig locale-gen update-locale update-ca-certificates update-ca-trust ssh-copy-id ssh-add
	postmap postalias newaliases saslpasswd2 rspamc zmcontrol zmprov zmmailbox zmlocalconfig zmmailboxdctl slappasswd slapindex slaptest ldapadd ldapmodify ldappasswd kadmin kadmin.local kdb5_util sssctl sss_cache smbpasswd wbinfo smbcontrol mount.nfs mount.cifs
	timeshift mysqlcheck mysqlpump mysqlimport mysql_upgrade mariadb-upgrade mysql_install_db mysqltuner galera_new_cluster garbd pg_createcluster pg_upgradecluster pg_renamecluster pg_upgrade pg_archivecleanup pg_verifybackup pg_isready initdb vacuumdb reindexdb clusterdb
	mongoimport mongoexport bsondump mongofiles opatch datapatch tnsping orapwd sqlldr adrci
	rabbitmq-plugins rabbitmq-upgrade buildah skopeo a2enmod a2dismod a2enconf a2disconf phpenmod phpdismod htpasswd asadmin wsadmin.sh jboss-cli.sh standalone.sh domain.sh startup.sh
	zabbix_sender zabbix_get zabbix_agentd zabbix_server grafana-cli salt-key salt-call salt-run puppetserver ipactl ipa ipa-replica-manage ipa-replica-install ipa-server-install fwconsole rasterisk
	fping pkcs11-tool waagent vmware-toolbox-cmd fwupdmgr efibootmgr plymouth-set-default-theme gsettings mysqld_multi clamscan freshclam rkhunter chkrootkit lynis oscap autossh sshpass sshfs slogin hostname domainname dnsdomainname
	condor_q condor_status condor_release condor_rm condor_hold condor_submit condor_history condor_drain condor_off condor_on condor_reconfig srun sbatch salloc qsub qhold qrls qmod pbsnodes bkill bresume bstop gxadmin
	linstor pg_repack pg_autoctl proxysql-admin mysqlsh sstableloader sstableutil tikv-ctl tidb-ctl pd-ctl ysqlsh yb-admin yb-ctl clickhouse-backup arangodump arangorestore cypher-shell neo4j-admin mongostat mongotop pt-online-schema-change gh-ost pt-table-checksum pt-table-sync pt-query-digest memcached-tool
	vmctl mimirtool cortextool logcli kubeseal helmwave werf kasten promtool amtool argocd-autopilot beeline impala-shell sqoop snowsql bteq hdbsql dgmgrl asmcmd db2 isql kinit klist kdestroy smbclient lftp s3cmd mmlscluster mmgetstate mmlsfs beegfs-ctl
	vtctl vtctlclient vtctldclient gitlab-rake gitlab-backup ghe-maintenance ghe-backup ghe-restore fs_cli calicoctl cilium octodns-sync pdnsutil nsd-control vtysh birdc nixos-rebuild nix-env guix fail2ban-client acme.sh jf jfrog jenkins-cli azcopy huaweicloud mosquitto_pub mosquitto_sub rke2 k3s-killall.sh rke2-killall.sh k3s-uninstall.sh rke2-uninstall.sh
	MegaCli MegaCli64 megacli megacli64 storcli storcli64 perccli hpssacli ssacli hpacucli arcconf tw_cli racadm hponcfg ipmiutil sg_scan rescan-scsi-bus.sh lsblk smartd ethtool pveperf`
		.split(/\s+/u)
		.filter(name => name !== ''),
);
